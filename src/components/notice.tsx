import type { ReactNode } from 'react';
import { Box, Paragraph } from './element';
import './notice.scss';

type NoticeProps = {
  readonly says: string;
  /** `problem` is read aloud at once; `good` and `plain` when there is quiet. */
  readonly tone?: 'plain' | 'problem' | 'good';
  readonly children?: ReactNode;
};

/** One message in the page: what happened, what was kept, what to do. */
export function Notice({ says, tone = 'plain', children }: NoticeProps) {
  return (
    <Box className={`notice notice-${tone}`} live={tone === 'problem' ? 'now' : 'when-quiet'}>
      <Paragraph className="notice-words">{says}</Paragraph>
      {children}
    </Box>
  );
}
