/** What is kept about a person: facts, visits, and who looked. */
import { texts } from './texts';

export const recordsText = texts({
  'zh-CN': {
    facts: {
      title: '关于我的全部记录',
      says: '颜色只根据这些记录和公布的规则判定。记录只会增加或撤回，不会被改写。',
      none: '还没有任何记录',
      noneSays: '申报、检测、接种等会出现在这里，写明谁录入、依据是什么。',
      why: '看它们怎样决定颜色',
      count: (count: number) => `共 ${count} 条，新的在前`,
    },
    visits: {
      title: '我去过的场所',
      says: '只有您能看到这份列表。工作人员查看需要案件编号，每次都会留痕。',
      none: '14 天内没有扫码登记',
      noneSays: '在门口扫场所码后，会出现在这里。每条保留 14 天，到期自动删除。',
      scan: '扫场所码',
      kept: (day: string) => `保留到 ${day}`,
      colourThen: (colour: string) => `当时 ${colour}`,
      noCodeThen: '当时还没有码',
      whoLooked: '谁看过我的记录',
    },
    reads: {
      title: '谁看过我的记录',
      says: '每次查看都自动记录，任何人都不能关掉。',
      none: '没有人看过您的记录',
      noneSays: '有人查看时，这里会写明身份、地区、案件编号、用途和时间。',
      what: {
        readSiteVisits: '查看某场所的到访，其中有您',
        readPersonVisits: '查看您的到访',
        other: '查看您的记录',
      },
      by: (role: string, district: string) => (district === '' ? role : `${role} · ${district}`),
      caseNumber: '案件编号',
      purpose: '用途',
      notGiven: '未填写',
      object: '觉得不应该？请向该地区疫情防控指挥部提出，并报上时间和案件编号。审计人员能查到是谁。',
    },
  },
  en: {
    facts: {
      title: 'Everything recorded about me',
      says: 'Your colour rests on these records and the published rules alone. Records are added or withdrawn, never rewritten.',
      none: 'Nothing is recorded yet',
      noneSays: 'Declarations, tests and vaccinations appear here, with who entered them and on what evidence.',
      why: 'See how they decide the colour',
      count: (count: number) => (count === 1 ? '1 record' : `${count} records, newest first`),
    },
    visits: {
      title: 'Places I checked in to',
      says: 'Only you see this list. Staff need a case number to look, and every look is recorded.',
      none: 'No check-in in the last 14 days',
      noneSays: 'Scan a site code at a door and it appears here. Each is kept for 14 days, then deleted.',
      scan: 'Scan a site',
      kept: (day: string) => `Kept until ${day}`,
      colourThen: (colour: string) => `${colour} then`,
      noCodeThen: 'No code yet then',
      whoLooked: 'Who looked at my record',
    },
    reads: {
      title: 'Who looked at my record',
      says: 'Every look is recorded by itself; nobody can switch that off.',
      none: 'Nobody has looked at your record',
      noneSays: 'When someone does, you see their role, district, case number, purpose and the time here.',
      what: {
        readSiteVisits: 'Looked at the visits of a site, yours among them',
        readPersonVisits: 'Looked at your visits',
        other: 'Looked at your record',
      },
      by: (role: string, district: string) => (district === '' ? role : `${role} · ${district}`),
      caseNumber: 'Case number',
      purpose: 'Purpose',
      notGiven: 'Not given',
      object:
        'It should not have been? Tell the epidemic-control office of that district the time and the case number. An auditor can see who it was.',
    },
  },
});
