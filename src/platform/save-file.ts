/** Gives bytes to the person as a file. False: this platform cannot. */
export async function saveFile(_bytes: ArrayBuffer, _fileName: string, _contentType: string): Promise<boolean> {
  return false;
}
