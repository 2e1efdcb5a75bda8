import type { ReactNode } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Words } from '../../../components/element';

export type EntryLine = { readonly what: string; readonly value: string; readonly code?: boolean };
type EntryPaneProps = {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly lines: readonly EntryLine[];
  readonly children: ReactNode;
};

/** One entry of a queue: what it says line by line, then what can be done with it. */
export function EntryPane({ title, back, onBack, lines, children }: EntryPaneProps) {
  return (
    <Box as="section" label={title} className="review">
      <Box className="review-back">
        <Action weight="plain" narrow says={back} icon="back" onPress={onBack} />
      </Box>
      <Heading level={2} className="review-name">
        {title}
      </Heading>
      <Box as="list" className="review-lines">
        {lines.map(({ what, value, code }) => (
          <Box as="item" key={what} className="review-line">
            <Words className="review-what">{what}</Words>
            <Words className={code ? 'desk-code' : ''}>{value}</Words>
          </Box>
        ))}
      </Box>
      {children}
    </Box>
  );
}
