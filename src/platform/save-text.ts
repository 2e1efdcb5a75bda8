/** Gives a text to the person as a file. False: this platform cannot. */
export async function saveText(_text: string, _fileName: string): Promise<boolean> {
  return false;
}
