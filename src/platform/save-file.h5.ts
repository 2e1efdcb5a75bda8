import type * as everywhere from './save-file';

export const saveFile: typeof everywhere.saveFile = async (bytes, fileName, contentType) => {
  const address = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
};
