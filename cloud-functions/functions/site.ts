import { type ListSiteDevicesNeeds, listSiteDevices } from '../use-cases/gate/list-site-devices';
import { type MakeEnrolmentCodeNeeds, makeEnrolmentCode } from '../use-cases/gate/make-enrolment-code';
import { type RevokeSiteDeviceNeeds, revokeSiteDevice } from '../use-cases/gate/revoke-site-device';
import { type AddSitePhotoNeeds, addSitePhoto } from '../use-cases/inspection/add-site-photo';
import { type GetSitePhotoNeeds, getSitePhoto } from '../use-cases/inspection/get-site-photo';
import { type ListFindingsOfMySiteNeeds, listFindingsOfMySite } from '../use-cases/inspection/list-findings-of-my-site';
import { type ListTrainingsNeeds, listTrainings } from '../use-cases/inspection/list-trainings';
import { type RecordTrainingNeeds, recordTraining } from '../use-cases/inspection/record-training';
import { type ReportFixedNeeds, reportFixed } from '../use-cases/inspection/report-fixed';
import { type ApplyForSiteNeeds, applyForSite } from '../use-cases/site/apply-for-site';
import { changeMySite } from '../use-cases/site/change-my-site';
import type { ChangeSiteNeeds } from '../use-cases/site/change-site';
import { type GetSiteFlowNeeds, getSiteFlow } from '../use-cases/site/get-site-flow';
import { type GetSitePosterNeeds, getSitePoster } from '../use-cases/site/get-site-poster';
import { type ListMySitesNeeds, listMySites } from '../use-cases/site/list-my-sites';
import type { OperationsOf } from './operation';
import { type RegistryOfSitesNeeds, registryOfSites } from './registry';

export type SiteNeeds = ListFindingsOfMySiteNeeds &
  ReportFixedNeeds &
  AddSitePhotoNeeds &
  GetSitePhotoNeeds &
  RecordTrainingNeeds &
  ListTrainingsNeeds &
  RegistryOfSitesNeeds &
  ApplyForSiteNeeds &
  ListMySitesNeeds &
  GetSitePosterNeeds &
  GetSiteFlowNeeds &
  ChangeSiteNeeds &
  MakeEnrolmentCodeNeeds &
  ListSiteDevicesNeeds &
  RevokeSiteDeviceNeeds;

export const siteOperations = (needs: SiteNeeds): OperationsOf<'site'> => ({
  ...registryOfSites(needs),
  listFindingsOfMySite: (input) => listFindingsOfMySite(input, needs),
  reportFixed: (input) => reportFixed(input, needs),
  addSitePhoto: (input) => addSitePhoto(input, needs),
  getSitePhoto: (input) => getSitePhoto(input, needs),
  recordTraining: (input) => recordTraining(input, needs),
  listTrainings: (input) => listTrainings(input, needs),
  applyForSite: (input) => applyForSite(input, needs),
  listMySites: (input) => listMySites(input, needs),
  getSitePoster: (input) => getSitePoster(input, needs),
  getSiteFlow: (input) => getSiteFlow(input, needs),
  changeMySite: (input) => changeMySite(input, needs),
  makeEnrolmentCode: (input) => makeEnrolmentCode(input, needs),
  listSiteDevices: (input) => listSiteDevices(input, needs),
  revokeSiteDevice: (input) => revokeSiteDevice(input, needs),
});
