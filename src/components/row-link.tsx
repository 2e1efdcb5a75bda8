import { Box, PressTarget, Words } from './element';
import { Icon, type IconName } from './icon';
import './row-link.scss';

type RowLinkProps = {
  readonly says: string;
  readonly hint?: string;
  readonly icon?: IconName;
  /** At the right, such as a count or the present choice. */
  readonly value?: string;
  readonly onPress: () => void;
};

/** One line of a list that leads somewhere. Put several into a Card. */
export function RowLink({ says, hint, icon, value, onPress }: RowLinkProps) {
  return (
    <PressTarget as="link" onPress={onPress} className="row-link">
      {icon ? <Icon name={icon} /> : null}
      <Box className="row-link-words">
        <Words className="row-link-says">{says}</Words>
        {hint ? <Words className="row-link-hint">{hint}</Words> : null}
      </Box>
      {value ? <Words className="row-link-value">{value}</Words> : null}
      <Icon name="onward" />
    </PressTarget>
  );
}
