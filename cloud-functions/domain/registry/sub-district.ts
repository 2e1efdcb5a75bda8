/** Nine digits (GB/T 10114): the county's six, and three for the street or town. */
export type SubDistrict = { readonly code: string; readonly name: string };

export const isSubDistrictOf = (code: string, division: string): boolean => /^\d{9}$/.test(code) && code.startsWith(division);
