import { PressTarget, Words } from './element';
import { Icon, type IconName } from './icon';
import './action.scss';

type ActionProps = {
  readonly says: string;
  /** Read aloud instead of `says`, where several buttons say the same. */
  readonly label?: string;
  readonly onPress: () => void;
  /** One `main` per screen; `quiet` has an outline, `plain` is only words. */
  readonly weight?: 'main' | 'quiet' | 'plain';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Not across the whole width. */
  readonly narrow?: boolean;
};

/** A button, 48 px or more to press. */
export function Action({ says, label, onPress, weight = 'main', icon, busy, disabled, narrow }: ActionProps) {
  return (
    <PressTarget
      onPress={onPress}
      label={label}
      busy={busy}
      disabled={disabled}
      className={`action action-${weight} ${narrow ? 'action-narrow' : ''} ${busy ? 'action-busy' : ''}`}
    >
      {icon ? <Icon name={icon} /> : null}
      <Words>{says}</Words>
    </PressTarget>
  );
}
