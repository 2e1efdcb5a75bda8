import { Action } from './action';
import { Box, Picture } from './element';
import './photo-row.scss';

export type PhotoShown = { readonly photoId: string; readonly jpegBase64: string };
type PhotoRowProps = {
  readonly photos: readonly PhotoShown[];
  readonly says: { readonly number: (place: number) => string; readonly remove?: (place: number) => string };
  readonly onRemove?: (photoId: string) => void;
};

/** Photos beside each other; each can be taken back before it is sent. */
export function PhotoRow({ photos, says, onRemove }: PhotoRowProps) {
  if (photos.length === 0) return null;
  return (
    <Box as="list" className="photo-row">
      {photos.map(({ photoId, jpegBase64 }, place) => (
        <Box as="item" key={photoId} className="photo-row-one">
          <Picture from={`data:image/jpeg;base64,${jpegBase64}`} says={says.number(place + 1)} className="photo-row-picture" />
          {onRemove && says.remove ? (
            <Action weight="plain" narrow icon="close" says={says.remove(place + 1)} onPress={() => onRemove(photoId)} />
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
