/** The browser's elements under the names of `element.tsx`. */
import type * as everywhere from './element';
import { useSwipe } from './use-swipe';

type Component<Name extends keyof typeof everywhere> = (typeof everywhere)[Name];

const liveOf = { 'when-quiet': 'polite', now: 'assertive' } as const;

export const Box: Component<'Box'> = ({ as, label, live, decorative, cursor, scrolls, onSwipe, ...drawn }) => {
  const spoken = { 'aria-label': label, 'aria-hidden': decorative, 'aria-live': live && liveOf[live] };
  const given = { ...drawn, ...useSwipe(onSwipe), ...spoken, 'data-cursor': cursor, tabIndex: scrolls ? 0 : undefined };
  switch (as) {
    case 'section':
      return <section {...given} />;
    case 'main':
      return <main {...given} />;
    case 'nav':
      return <nav {...given} />;
    case 'header':
      return <header {...given} />;
    case 'footer':
      return <footer {...given} />;
    case 'list':
      return <ul {...given} />;
    case 'item':
      return <li {...given} />;
    case 'group':
      return <fieldset {...given} />;
    case 'image':
      return <div role="img" {...given} />;
    case 'dialog':
      return <div role="dialog" aria-modal {...given} />;
    default:
      return <div {...given} />;
  }
};

export const Words: Component<'Words'> = ({ decorative, ...drawn }) => <span {...drawn} aria-hidden={decorative} />;

export const Paragraph: Component<'Paragraph'> = ({ decorative, live, ...drawn }) => (
  <p {...drawn} aria-hidden={decorative} aria-live={live && liveOf[live]} />
);

export const Heading: Component<'Heading'> = ({ level, decorative, ...drawn }) => {
  const given = { ...drawn, 'aria-hidden': decorative };
  if (level === 1) return <h1 {...given} />;
  return level === 2 ? <h2 {...given} /> : <h3 {...given} />;
};

export const PressTarget: Component<'PressTarget'> = ({
  onPress,
  as,
  label,
  disabled,
  busy,
  checked,
  current,
  expanded,
  decorative,
  ...drawn
}) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked comes only with role radio or checkbox
  <button
    type="button"
    {...drawn}
    className={`press ${drawn.className ?? ''}`}
    onClick={busy ? undefined : onPress}
    disabled={disabled}
    role={as === 'button' ? undefined : as}
    aria-label={label}
    aria-hidden={decorative}
    aria-busy={busy}
    aria-checked={checked}
    aria-current={current ? 'page' : undefined}
    aria-expanded={expanded}
  />
);

type Entry = { id: string; label: string; value: string; className?: string; invalid?: boolean; disabled?: boolean; describedBy?: string };
const entry = ({ id, label, value, className, invalid, disabled, describedBy }: Entry) => ({
  id,
  value,
  disabled,
  className: `entry ${className ?? ''}`,
  'aria-label': label,
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
});

export const TextEntry: Component<'TextEntry'> = (props) => {
  const { kind, lengthMax, placeholder, autoComplete, onValue, onDone } = props;
  const given = { ...entry(props), maxLength: lengthMax, placeholder };
  if (kind === 'long') return <textarea {...given} rows={3} onChange={(event) => onValue(event.target.value)} />;
  return (
    <input
      {...given}
      type={kind === 'phone' ? 'tel' : 'text'}
      inputMode={kind === 'digits' ? 'numeric' : kind === 'decimal' ? 'decimal' : undefined}
      autoComplete={autoComplete ?? 'off'}
      onChange={(event) => onValue(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && onDone?.()}
    />
  );
};

export const DayEntry: Component<'DayEntry'> = (props) => (
  <input {...entry(props)} type="date" min={props.from} max={props.to} onChange={(event) => props.onValue(event.target.value)} />
);

export const PickOne: Component<'PickOne'> = (props) => (
  <select {...entry(props)} onChange={(event) => props.onValue(event.target.value)}>
    <option value="">{props.placeholder}</option>
    {props.choices.map(({ value, says }) => (
      <option key={value} value={value}>
        {says}
      </option>
    ))}
  </select>
);

export const Picture: Component<'Picture'> = ({ from, says, className }) => <img src={from} alt={says} className={className} />;
