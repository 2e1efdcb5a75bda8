import { signAcs3 } from '../../../cloud-functions/adapters/sms/acs3-signature';

describe('ACS3-HMAC-SHA256', () => {
  it('gives the signature of the worked example in Alibaba Cloud’s documentation', () => {
    const { search, headers } = signAcs3(
      {
        method: 'POST',
        host: 'ecs.cn-shanghai.aliyuncs.com',
        action: 'RunInstances',
        version: '2014-05-26',
        query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
        date: '2023-10-26T10:22:32Z',
        nonce: '3156853299f313e23d1673dc12e1703d',
      },
      { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' },
    );
    expect(search).toBe('ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
    expect(headers.authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
        'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
        'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('escapes what encodeURIComponent leaves', () => {
    const request = { method: 'POST', host: 'h', action: 'A', version: 'v', date: 'd', nonce: 'n' } as const;
    expect(signAcs3({ ...request, query: { a: "!'()* ~" } }, { id: 'i', secret: 's' }).search).toBe('a=%21%27%28%29%2A%20~');
  });
});
