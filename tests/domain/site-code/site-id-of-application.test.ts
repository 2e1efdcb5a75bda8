import type { PersonId } from '../../../cloud-functions/domain/ids';
import { isSiteId } from '../../../cloud-functions/domain/ids';
import { siteIdOfApplication } from '../../../cloud-functions/domain/site-code/site-id-of-application';

const owner = 'a'.repeat(32) as PersonId;
const other = 'b'.repeat(32) as PersonId;
const applicationId = '018312a4-0000-7000-8000-000000000001';

describe('the site id of an application', () => {
  it('is the same each time the same person sends the same application', () => {
    expect(isSiteId(siteIdOfApplication(owner, applicationId))).toBe(true);
    expect(siteIdOfApplication(owner, applicationId)).toBe(siteIdOfApplication(owner, applicationId));
  });
  it('is another for another application, and for another person', () => {
    const ids = [
      siteIdOfApplication(owner, applicationId),
      siteIdOfApplication(owner, applicationId.replace(/1$/, '2')),
      siteIdOfApplication(other, applicationId),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});
