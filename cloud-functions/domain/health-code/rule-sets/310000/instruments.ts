import type { Instrument } from '../national/instruments';

export const shanghaiCirculars: Instrument = {
  'zh-CN': '上海市疫情防控通告（2022 年）',
  en: 'Circulars on epidemic control in Shanghai (2022)',
};
