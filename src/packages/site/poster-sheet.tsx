import { Box, Paragraph, Words } from '../../components/element';
import { QrPicture } from '../../components/qr-picture';
import { siteText } from '../../text/site';
import { useText } from '../../text/texts';
import './poster-sheet.scss';

type PosterSheetProps = {
  /** Of the paper; an A4 sheet unless said otherwise. */
  readonly size?: 'a4' | 'a5' | 'sticker';
  readonly name: string;
  readonly address: string;
  /** What the QR code says; before approval there is none. */
  readonly link?: string;
  readonly shortCode?: string;
  readonly version?: number;
};
/** The deepest ink of the palette: a poster bears no health colour. */
const posterInk = '#14181c';

/** The poster in small, growing with what is filled in. */
export function PosterSheet({ size = 'a4', name, address, link, shortCode, version }: PosterSheetProps) {
  const say = useText(siteText);
  return (
    <Box as="section" label={say.previewOf(name)} className={`poster-sheet poster-sheet-${size}`}>
      <Paragraph className="poster-sheet-top">{say.scanToCheckIn}</Paragraph>
      <Paragraph className={`poster-sheet-name ${name === '' ? 'poster-sheet-blank' : ''}`}>{name === '' ? say.name : name}</Paragraph>
      <Paragraph className={`poster-sheet-address ${address === '' ? 'poster-sheet-blank' : ''}`}>
        {address === '' ? say.address : address}
      </Paragraph>
      <Box className="poster-sheet-code">
        {link ? (
          <QrPicture text={link} modules={posterInk} side={168} says={say.scanToCheckIn} />
        ) : (
          <Box className="poster-sheet-empty" decorative />
        )}
      </Box>
      {shortCode ? (
        <Box className="poster-sheet-foot">
          <Words>{`${say.shortCode} ${shortCode}`}</Words>
          {version ? <Words>{say.posterVersion(version)}</Words> : null}
        </Box>
      ) : null}
    </Box>
  );
}
