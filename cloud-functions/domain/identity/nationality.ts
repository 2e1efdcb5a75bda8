/** Countries as documents name them: ISO 3166-1 with two or three letters, and the codes ICAO 9303 part 3 adds. */
import type { FieldProblemCode } from '../refusal';
import { done, type Result, refused } from '../result';

/** Two letters and three letters of each country of ISO 3166-1, side by side. */
const isoPairs =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL ' +
  'BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD ' +
  'CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA ' +
  'DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF ' +
  'GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN ' +
  'IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA ' +
  'KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE ' +
  'MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM ' +
  'NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM ' +
  'PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN ' +
  'SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL ' +
  'TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR ' +
  'VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE';

/** One passport must not be two documents because its holder and an officer wrote its country differently. */
const sameIssuer: Readonly<Record<string, string>> = {
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
  HKG: 'CHN',
  MAC: 'CHN',
  UNA: 'UNO',
  XK: 'RKS',
  XKX: 'RKS',
};

/** Issuers ICAO knows beside ISO: organisations, stateless people and refugees, Kosovo. */
const icaoOnly = ['EUE', 'RKS', 'UNK', 'UNO', 'XXA', 'XXB', 'XXC', 'XXX', 'XOM', 'XPO'];

const threeLetters: ReadonlyMap<string, string> = new Map([
  ...isoPairs.split(' ').flatMap((pair): [string, string][] => [
    [pair.slice(0, 2), pair.slice(2)],
    [pair.slice(2), pair.slice(2)],
  ]),
  ...icaoOnly.map((code): [string, string] => [code, code]),
]);

/** Three letters, one code per issuer; refused: nothing given, or no such country. */
export function normaliseNationality(text: string | undefined): Result<string, FieldProblemCode> {
  const code = text?.trim().toUpperCase();
  if (code === undefined || code === '') return refused('required');
  const known = sameIssuer[code] ?? threeLetters.get(code);
  return known === undefined ? refused('not-one-of') : done(sameIssuer[known] ?? known);
}
