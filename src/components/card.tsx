import type { ReactNode } from 'react';
import { Box, Heading } from './element';
import './card.scss';

/** A sheet with an optional title. */
export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <Box as="section" className="card" label={title}>
      {title ? (
        <Heading level={2} className="card-title">
          {title}
        </Heading>
      ) : null}
      {children}
    </Box>
  );
}
