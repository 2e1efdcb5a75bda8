import type * as everywhere from './open-pdf';

/** A download, because a new window after waiting for the cloud is blocked on many phones. */
export const openPdf: typeof everywhere.openPdf = async (pdf, name) => {
  const address = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.pdf`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
};
