import { type EnrolmentNeeds, type EnrolmentRequest, enrolWithCode } from './enrol-with-code';

export type EnrolDeviceInput = { readonly body: EnrolmentRequest };
export type EnrolDeviceNeeds = EnrolmentNeeds;

/** A device that nobody stands behind: whoever types the code in is beside it. */
export const enrolDevice = ({ body }: EnrolDeviceInput, needs: EnrolDeviceNeeds) =>
  enrolWithCode(body, { kinds: ['sentry', 'door-screen'] }, needs);
