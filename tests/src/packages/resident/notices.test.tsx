import { fireEvent, render, screen } from '@testing-library/react';
import Notices from '../../../../src/packages/resident/notices/index';
import { keepSession } from '../../../../src/services/session-store';
import { signInAs, theCloud } from '../district/the-desk';

const noticeId = '01831234-5678-7abc-8def-00000000e002-00112233445566aa';
const notice = {
  noticeId,
  kind: 'contact.close',
  exposedAround: '2022-09-05T13:00:00+08:00',
  at: '2022-09-06T09:00:00+08:00',
  readAt: null,
};

beforeEach(() => keepSession(null));

it('a notice says what, around when and what to do, and neither where nor who', async () => {
  signInAs('resident');
  const asked = theCloud(({ method }) => ({
    body: method === 'POST' ? { ...notice, readAt: notice.at } : { notices: [notice], nextPage: null },
  }));
  render(<Notices />);
  expect(await screen.findByText('您被认定为密切接触者')).toBeTruthy();
  expect(screen.getByText('与感染者最后同时在场：9 月 5 日 13:00 前后。')).toBeTruthy();
  expect(screen.getByText(/未读/)).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '看原因、期限和怎样解除' }));
  expect(asked.find(({ method }) => method === 'POST')?.path).toContain(`/v1/me/notices/${noticeId}/readings`);
});

it('whoever has none is told so, and whoever is signed out is asked to sign in', async () => {
  theCloud(() => ({ body: { notices: [], nextPage: null } }));
  const { unmount } = render(<Notices />);
  expect(screen.getByText('请先登录')).toBeTruthy();
  unmount();
  signInAs('resident');
  render(<Notices />);
  expect(await screen.findByText('没有通知')).toBeTruthy();
});
