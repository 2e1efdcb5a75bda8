/** Shows a PDF in the platform's own viewer, from which it is printed or sent on. False: it could not be opened. */
import Taro from '@tarojs/taro';

export async function openPdf(pdf: ArrayBuffer, name: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.pdf`;
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, pdf);
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
