import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Action } from '../../../src/components/action';
import { ChoiceList } from '../../../src/components/choice-list';
import { TextField } from '../../../src/components/field';

test('a busy action is not pressed twice', () => {
  const pressed = jest.fn();
  render(<Action says="提交" onPress={pressed} busy />);
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(pressed).not.toHaveBeenCalled();
});

test('a field says its label, hint and problem to a screen reader', () => {
  render(<TextField id="name" kind="text" label="姓名" hint="与证件一致" problem="请填写" value="" onValue={() => undefined} />);
  const field = screen.getByRole('textbox', { name: '姓名' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['与证件一致', '请填写']);
});

test('a field without a problem is not marked wrong', () => {
  render(<TextField id="name" kind="text" label="姓名" value="" onValue={() => undefined} />);
  const field = screen.getByRole('textbox', { name: '姓名' });
  expect([field.getAttribute('aria-invalid'), field.getAttribute('aria-describedby')]).toEqual([null, null]);
});

test('enter in the last field is done', () => {
  const done = jest.fn();
  render(<TextField id="code" kind="digits" label="验证码" value="1" onValue={() => undefined} onDone={done} />);
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  expect(done).toHaveBeenCalledTimes(1);
});

const choices = [
  { value: 'fever', says: '发热' },
  { value: 'cough', says: '咳嗽' },
] as const;

function Choosing({ many }: { readonly many?: boolean }) {
  const [chosen, setChosen] = useState<readonly ('fever' | 'cough')[]>([]);
  return <ChoiceList legend="症状" choices={choices} chosen={chosen} onChoose={setChosen} many={many} />;
}
const checked = (role: 'radio' | 'checkbox') => screen.getAllByRole(role).map((choice) => choice.getAttribute('aria-checked'));

test('of one-of-many the last chosen stays', () => {
  render(<Choosing />);
  for (const says of ['发热', '咳嗽']) fireEvent.click(screen.getByRole('radio', { name: says }));
  expect(checked('radio')).toEqual(['false', 'true']);
});

test('of many each is chosen and taken back by itself', () => {
  render(<Choosing many />);
  for (const says of ['发热', '咳嗽', '发热']) fireEvent.click(screen.getByRole('checkbox', { name: says }));
  expect(checked('checkbox')).toEqual(['false', 'true']);
});
