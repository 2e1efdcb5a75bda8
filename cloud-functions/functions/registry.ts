/** Operations of the site registry, by the audience they run in. */
import { type AssignSubDistrictNeeds, assignSubDistrict } from '../use-cases/registry/assign-sub-district';
import { type GetDistrictSiteNeeds, getDistrictSite } from '../use-cases/registry/get-district-site';
import { type ListSiteClassesNeeds, listSiteClasses } from '../use-cases/registry/list-site-classes';
import { type ListSubDistrictsNeeds, listSubDistricts } from '../use-cases/registry/list-sub-districts';
import { type SetSubDistrictsNeeds, setSubDistricts } from '../use-cases/registry/set-sub-districts';
import { type AcceptManagerCodeNeeds, acceptManagerCode } from '../use-cases/site/accept-manager-code';
import { type AnswerChildNeeds, answerChild } from '../use-cases/site/answer-child';
import { type AskForParentNeeds, askForParent } from '../use-cases/site/ask-for-parent';
import { type GetSelfCheckNeeds, getSelfCheck } from '../use-cases/site/get-self-check';
import { getSiteTree } from '../use-cases/site/get-site-tree';
import { type ImportSitesNeeds, importSites } from '../use-cases/site/import-sites';
import { type LeaveParentNeeds, leaveParent } from '../use-cases/site/leave-parent';
import { type ListManagersNeeds, listManagers } from '../use-cases/site/list-managers';
import { type MakeManagerCodeNeeds, makeManagerCode } from '../use-cases/site/make-manager-code';
import { type RemoveManagerNeeds, removeManager } from '../use-cases/site/remove-manager';
import { type SelfCheckSiteNeeds, selfCheckSite } from '../use-cases/site/self-check-site';
import { type SetSiteCapacityNeeds, setSiteCapacity } from '../use-cases/site/set-site-capacity';
import { type SetSiteDoorsNeeds, setSiteDoors } from '../use-cases/site/set-site-doors';
import type { TreeNeeds } from '../use-cases/site/site-tree';
import type { Operations } from './operation';
import { sayRefused } from './refused-rows';

export type RegistryOfSitesNeeds = MakeManagerCodeNeeds &
  ImportSitesNeeds &
  AcceptManagerCodeNeeds &
  ListManagersNeeds &
  RemoveManagerNeeds &
  SetSiteDoorsNeeds &
  SetSiteCapacityNeeds &
  TreeNeeds &
  AskForParentNeeds &
  AnswerChildNeeds &
  LeaveParentNeeds &
  GetSelfCheckNeeds &
  SelfCheckSiteNeeds;

export const registryOfSites = (needs: RegistryOfSitesNeeds) =>
  ({
    importSites: async (input) => sayRefused(await importSites(input, needs)),
    makeManagerCode: (input) => makeManagerCode(input, needs),
    acceptManagerCode: (input) => acceptManagerCode(input, needs),
    listManagers: (input) => listManagers(input, needs),
    removeManager: (input) => removeManager(input, needs),
    setSiteDoors: (input) => setSiteDoors(input, needs),
    setSiteCapacity: (input) => setSiteCapacity(input, needs),
    getSiteTree: (input) => getSiteTree(input, needs),
    askForParent: (input) => askForParent(input, needs),
    answerChild: (input) => answerChild(input, needs),
    leaveParent: (input) => leaveParent(input, needs),
    getSelfCheck: (input) => getSelfCheck(input, needs),
    selfCheckSite: (input) => selfCheckSite(input, needs),
  }) satisfies Partial<Operations>;

export type RegistryOfDistrictNeeds = GetDistrictSiteNeeds & SetSubDistrictsNeeds & AssignSubDistrictNeeds;

export const registryOfDistrict = (needs: RegistryOfDistrictNeeds) =>
  ({
    getDistrictSite: (input) => getDistrictSite(input, needs),
    setSubDistricts: (input) => setSubDistricts(input, needs),
    assignSubDistrict: (input) => assignSubDistrict(input, needs),
  }) satisfies Partial<Operations>;

export type PublicRegistryNeeds = ListSubDistrictsNeeds & ListSiteClassesNeeds;

export const publicRegistry = (needs: PublicRegistryNeeds) =>
  ({
    listSubDistricts: (input) => listSubDistricts(input, needs),
    listSiteClasses: () => listSiteClasses(needs),
  }) satisfies Partial<Operations>;
