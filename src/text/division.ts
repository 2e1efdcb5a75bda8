/** Choosing a province, city and county. */
import { texts } from './texts';

export const divisionText = texts({
  'zh-CN': {
    levels: ['省（区、市）', '市（地、州、盟）或直辖市的区', '县（区、旗）'],
    choose: '请选择',
    unreachable: '行政区划没有读到。请检查网络后重新打开这一页，您填写的内容还在。',
  },
  en: {
    levels: ['Province', 'City, prefecture, or district of a municipality', 'County or district'],
    choose: 'Choose',
    unreachable: 'The list of places could not be read. Check the network and open this page again; what you filled in is still here.',
  },
});
