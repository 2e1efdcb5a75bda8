/**
 * What pages are made of. In mini-programs these are the platform's components; `element.h5.tsx` has the same names as
 * real HTML elements, because a browser knows their roles, keyboard and forms, and the stock web components have none.
 */
import { Button, Image, Input, Picker, Text, Textarea, View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { useSwipe } from './use-swipe';

type Drawn = {
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  /** Only for the eye: not read aloud. */
  readonly decorative?: boolean;
};

export type BoxProps = Drawn & {
  /** What it is to a screen reader and, in a browser, which element. */
  readonly as?: 'section' | 'main' | 'nav' | 'header' | 'footer' | 'list' | 'item' | 'group' | 'image' | 'dialog';
  readonly label?: string;
  /** Read aloud when it changes: `now` interrupts. */
  readonly live?: 'when-quiet' | 'now';
  readonly id?: string;
  /** The row j and k have reached; its first button gets the focus. */
  readonly cursor?: boolean;
  /** Scrolls by itself: in a browser a keyboard can reach it. */
  readonly scrolls?: boolean;
  /** A finger swept across it: 1 onwards (to the left), -1 back. Something to press has to do the same. */
  readonly onSwipe?: (step: 1 | -1) => void;
};

export type PressTargetProps = Drawn & {
  readonly onPress: () => void;
  readonly as?: 'button' | 'link' | 'radio' | 'checkbox';
  readonly label?: string;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly checked?: boolean;
  /** This is the page one is on. */
  readonly current?: boolean;
  readonly expanded?: boolean;
};

type Entry = {
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly label: string;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  /** Ids of the hint and the problem, for screen readers. */
  readonly describedBy?: string;
};
export type TextEntryProps = Entry & {
  readonly kind: 'text' | 'phone' | 'digits' | 'decimal' | 'long';
  readonly lengthMax?: number;
  readonly placeholder?: string;
  /** The browser's autocomplete token. */
  readonly autoComplete?: string;
  readonly onDone?: () => void;
};
/** Days are `2022-08-01`. */
export type DayEntryProps = Entry & { readonly from?: string; readonly to?: string; readonly placeholder: string };
export type PickOneProps = Entry & {
  readonly choices: readonly { readonly value: string; readonly says: string }[];
  readonly placeholder: string;
};

/** Added to the templates by `config/aria-in-mini-programs.ts`; Taro's own types know only two of them. */
type Spoken = Readonly<
  Record<'ariaRole' | 'ariaLabel' | 'ariaLive', string | undefined> & Record<'ariaHidden' | 'ariaChecked', boolean | undefined>
>;
const spoken = (given: Partial<Spoken>): Readonly<Record<string, unknown>> => given;

export function Box({ as, label, live, decorative, cursor: _cursor, scrolls: _scrolls, onSwipe, ...drawn }: BoxProps) {
  const ariaLive = live && (live === 'now' ? 'assertive' : 'polite');
  // Taro's own types name touches in a form of their own.
  const swiping: Readonly<Record<string, unknown>> = { ...useSwipe(onSwipe) };
  return <View {...drawn} {...swiping} {...spoken({ ariaRole: roleOf(as), ariaLabel: label, ariaHidden: decorative, ariaLive })} />;
}

function roleOf(as: BoxProps['as']): string | undefined {
  switch (as) {
    case 'list':
    case 'group':
    case 'dialog':
      return as;
    case 'item':
      return 'listitem';
    case 'image':
      return 'img';
    default:
      return undefined;
  }
}

export function Words({ decorative, ...drawn }: Drawn & { readonly id?: string }) {
  return <Text {...drawn} {...spoken({ ariaHidden: decorative })} />;
}

export function Paragraph({ decorative, live: _live, ...drawn }: Drawn & { readonly id?: string; readonly live?: 'when-quiet' | 'now' }) {
  return <View {...drawn} {...spoken({ ariaHidden: decorative })} />;
}

export function Heading({ level: _level, decorative, ...drawn }: Drawn & { readonly level: 1 | 2 | 3; readonly id?: string }) {
  return <View {...drawn} {...spoken({ ariaRole: 'heading', ariaHidden: decorative })} />;
}

export function PressTarget({ onPress, as = 'button', label, disabled, busy, checked, className, style, children }: PressTargetProps) {
  return (
    <Button
      className={`press ${className ?? ''}`}
      style={style}
      hoverClass="press-held"
      disabled={disabled || busy}
      onClick={disabled || busy ? undefined : onPress}
      {...spoken({ ariaRole: as, ariaLabel: label, ariaChecked: checked })}
    >
      {children}
    </Button>
  );
}

export function TextEntry({ kind, lengthMax, placeholder, onValue, onDone, label, className, id, value, disabled }: TextEntryProps) {
  const given = { id, value, disabled, placeholder, ariaLabel: label, className: `entry ${className ?? ''}`, maxlength: lengthMax ?? 200 };
  if (kind === 'long') return <Textarea {...given} autoHeight onInput={(event) => onValue(event.detail.value)} />;
  return <Input {...given} type={keyboardOf(kind)} onInput={(event) => onValue(event.detail.value)} onConfirm={() => onDone?.()} />;
}

const keyboardOf = (kind: 'text' | 'phone' | 'digits' | 'decimal') => (kind === 'text' ? 'text' : kind === 'decimal' ? 'digit' : 'number');

export function DayEntry({ value, onValue, from, to, placeholder, className, label, id, disabled }: DayEntryProps) {
  return (
    <Picker mode="date" value={value} start={from} end={to} disabled={disabled} onChange={(event) => onValue(event.detail.value)}>
      <View id={id} className={`entry ${className ?? ''} ${value ? '' : 'entry-empty'}`} ariaRole="button" ariaLabel={`${label} ${value}`}>
        {value || placeholder}
      </View>
    </Picker>
  );
}

export function PickOne({ value, onValue, choices, placeholder, className, label, id, disabled }: PickOneProps) {
  const at = choices.findIndex((choice) => choice.value === value);
  const shown = choices[at]?.says ?? placeholder;
  return (
    <Picker
      mode="selector"
      range={choices.map((choice) => choice.says)}
      value={Math.max(0, at)}
      disabled={disabled}
      onChange={(event) => onValue(choices[Number(event.detail.value)]?.value ?? '')}
    >
      <View id={id} className={`entry ${className ?? ''} ${at < 0 ? 'entry-empty' : ''}`} ariaRole="button" ariaLabel={`${label} ${shown}`}>
        {shown}
      </View>
    </Picker>
  );
}

export function Picture({ from, says, className }: { readonly from: string; readonly says: string; readonly className?: string }) {
  return <Image src={from} className={className} mode="aspectFit" ariaLabel={says} />;
}
