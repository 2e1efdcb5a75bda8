import Taro from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { Box } from './element';
import './page.scss';

export type PageProps = {
  readonly title: string;
  /** The tab this page is; without it the page is reached from another one and has a way back. */
  readonly tab?: 'myCode' | 'scan' | 'me';
  /** No margins: the page draws to the edges. */
  readonly edgeToEdge?: boolean;
  /** For desks: the whole width instead of a column. */
  readonly wide?: boolean;
  /** Stays at the bottom, in reach of the thumb: the one action of the page. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A page of a mini-program: the platform draws the bar and the tabs. */
export function Page({ title, edgeToEdge, wide, foot, children }: PageProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return (
    <Box className="page">
      <Box as="main" className={`page-main ${edgeToEdge ? 'page-edge' : ''} ${wide ? 'page-wide' : ''}`}>
        {children}
      </Box>
      {foot ? <Box className="page-foot">{foot}</Box> : null}
    </Box>
  );
}
