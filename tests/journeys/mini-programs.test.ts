/** The built mini-programs on both platforms, eval blocked: sign in, declare, scan, all against the running product. */
import { join } from 'node:path';
import { bootMiniProgram, type MiniProgram } from './mini-program/host';
import { signInAs } from './product/callers';
import { aResidentId } from './product/resident-screens';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(240_000);

let product: RunningProduct;
let siteCode: string;
beforeAll(async () => {
  product = await startProduct();
  const owner = await signInAs(product, 'shop-owner');
  const { body } = await owner('listMySites');
  const sites: { siteCode: string | null }[] = Array.isArray(body.sites) ? body.sites : [];
  siteCode = sites.find((site) => site.siteCode !== null)?.siteCode ?? '';
});
const opened: MiniProgram[] = [];
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});
afterAll(() => product?.remove());

describe.each(['weapp', 'alipay'] as const)('in %s', (kind) => {
  const dist = join(__dirname, '../../dist', kind);

  test('a declaration and a scan reach the cloud, and the verdict is shown', async () => {
    const program = await boot(dist, { kind, cloud: product.url });
    await program.open('packages/resident/sign-in/index');
    await program.tap(kind === 'weapp' ? '新来的人' : /^王秀英/);
    await program.see(kind === 'weapp' ? '登记身份' : '可通行');
    if (kind === 'weapp') await register(program);
    await declare(program);

    program.platform.hold(`https://tongma.example/s/${siteCode}`);
    await program.open('pages/scan/index');
    await program.tap('打开扫一扫');
    await program.see('可以进入');
    await program.see('口岸便民超市');
    expect(program.faults).toEqual([]);
  });

  test('a site code’s ordinary link opens the app at the check-in', async () => {
    const link = encodeURIComponent(`https://tongma.example/s/${siteCode}`);
    const query = { [kind === 'weapp' ? 'q' : 'qrCode']: link };
    const program = await boot(dist, { kind, cloud: product.url, launch: { path: 'pages/scan/index', query } });
    await program.see('登录后完成这次登记');
    expect(program.faults).toEqual([]);
  });
});

async function boot(...given: Parameters<typeof bootMiniProgram>): Promise<MiniProgram> {
  const program = await bootMiniProgram(...given);
  opened.push(program);
  return program;
}

async function register(program: MiniProgram): Promise<void> {
  await program.tap('登记身份');
  await program.type('姓名', '林静');
  await program.type('证件号码', aResidentId(31));
  await program.tap('登记');
  await program.see('登记完成');
}

async function declare(program: MiniProgram): Promise<void> {
  await program.open('packages/resident/declare/index');
  await program.tap('本地居民');
  await program.tap('下一步');
  for (const [label, name] of [
    [/^省/, '内蒙古自治区'],
    [/^市/, '呼伦贝尔市'],
    [/^县/, '满洲里市'],
  ] as const)
    await program.pick(label, name);
  await program.type('街道、小区、楼栋、门牌', '道南街道三道街 18 号');
  await program.tap('下一步');
  await program.tap('都没有');
  await program.tap('下一步');
  await program.tap('没有');
  await program.tap('下一步');
  await program.tap('不用，自己填写');
  await program.see('国内到过哪些地方');
  await program.tap('下一步');
  await program.tap('没有');
  await program.tap('下一步');
  await program.tap('都对，下一步');
  await program.tap('我承诺');
  await program.tap('提交');
  await program.see('申报已收到');
}
