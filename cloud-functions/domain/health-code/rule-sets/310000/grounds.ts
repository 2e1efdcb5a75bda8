import type { Ground } from '../national/grounds';

export const shanghaiCirculars: Ground = {
  'zh-CN': '上海市疫情防控通告（2022 年）',
  en: 'Circulars on epidemic control in Shanghai (2022)',
};
