/** What every desk says around its task. */
import { texts } from './texts';

export const deskText = texts({
  'zh-CN': {
    tasksLabel: '工作任务',
    deskGroups: {
      reviews: '审核',
      sites: '场所',
      visits: '行踪',
      tracing: '流调',
      positives: '阳性与检测',
      statistics: '统计',
      inspection: '巡查',
      exports: '导出',
      audit: '审计',
      staff: '人员',
    },
    keys: ['j / k 下一行、上一行', '/ 跳到查找框', '回车 打开'],
    roleNeeded: (roles: readonly string[]) => `这一页需要“${roles.join('”或“')}”身份`,
    rolesHeld: (roles: readonly string[]) => `您现在的身份：${roles.join('、')}。需要权限请联系本区管理员，或换账号登录。`,
  },
  en: {
    tasksLabel: 'Tasks',
    deskGroups: {
      reviews: 'Reviews',
      sites: 'Sites',
      visits: 'Visits',
      tracing: 'Tracing',
      positives: 'Positives and tests',
      statistics: 'Statistics',
      inspection: 'Inspection',
      exports: 'Exports',
      audit: 'Audit',
      staff: 'Staff',
    },
    keys: ['j / k next, previous row', '/ to the search field', 'Enter opens'],
    roleNeeded: (roles) => `This page needs the role “${roles.join('” or “')}”`,
    rolesHeld: (roles) => `Your roles now: ${roles.join(', ')}. Ask your district’s administrator, or sign in with another account.`,
  },
});
