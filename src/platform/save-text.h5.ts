import type * as everywhere from './save-text';

/** With a byte-order mark, without which Excel reads Chinese as something else. */
export const saveText: typeof everywhere.saveText = async (text, fileName) => {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
};
