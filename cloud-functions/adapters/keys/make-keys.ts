import { makeCodeSubjects } from './code-subjects';
import { makeDoorKeys } from './door-keys';
import { makeGateCheckSeal } from './gate-check-seal';
import { makeIdentitySeal } from './identity-seal';
import type { KeyAudience, KeyRing } from './key-ring';
import { makeLookupKeys } from './lookup-keys';
import { makePaperCodeKeys } from './paper-code-keys';
import { makePseudonyms } from './pseudonyms';
import { makeSessionTokens } from './session-tokens';
import { makeSiteCodeKeys } from './site-code-keys';
import { makeTracingOpener } from './tracing-opener';
import { makeTracingSeal } from './tracing-seal';

/**
 * The ports each audience gets out of its key ring: `makeKeys.resident(ring)`, `makeKeys['check-in'](ring)`.
 * The types refuse a port whose secret the audience does not hold.
 */
export const makeKeys = {
  resident: (ring: KeyRing<'resident'>) => ({
    sessionTokens: makeSessionTokens(ring.session),
    lookupKeys: makeLookupKeys(ring.lookup),
    identitySeal: makeIdentitySeal(ring.identity),
    pseudonyms: makePseudonyms(ring.pseudonym),
    codeSubjects: makeCodeSubjects(ring.codeSubject),
    paperCodeKeys: makePaperCodeKeys(ring.paperCode),
  }),
  'check-in': (ring: KeyRing<'check-in'>) => ({
    sessionTokens: makeSessionTokens(ring.session),
    pseudonyms: makePseudonyms(ring.pseudonym),
    tracingSeal: makeTracingSeal(ring.tracingPublic),
    siteCodeKeys: makeSiteCodeKeys(ring.siteCode),
    doorKeys: makeDoorKeys(ring.door),
  }),
  gate: (ring: KeyRing<'gate'>) => ({
    sessionTokens: makeSessionTokens(ring.session),
    lookupKeys: makeLookupKeys(ring.lookup),
    pseudonyms: makePseudonyms(ring.pseudonym),
    tracingSeal: makeTracingSeal(ring.tracingPublic),
    codeSubjects: makeCodeSubjects(ring.codeSubject),
    doorKeys: makeDoorKeys(ring.door),
    paperCodeKeys: makePaperCodeKeys(ring.paperCode),
    gateCheckSeal: makeGateCheckSeal(ring.gateCheck),
  }),
  site: (ring: KeyRing<'site'>) => ({
    sessionTokens: makeSessionTokens(ring.session),
    siteCodeKeys: makeSiteCodeKeys(ring.siteCode),
  }),
  district: (ring: KeyRing<'district'>) => ({
    sessionTokens: makeSessionTokens(ring.session),
    lookupKeys: makeLookupKeys(ring.lookup),
    pseudonyms: makePseudonyms(ring.pseudonym),
    tracingOpener: makeTracingOpener(ring.tracingPrivate),
    siteCodeKeys: makeSiteCodeKeys(ring.siteCode),
    identitySeal: makeIdentitySeal(ring.identity),
    paperCodeKeys: makePaperCodeKeys(ring.paperCode),
  }),
  authority: (ring: KeyRing<'authority'>) => ({ sessionTokens: makeSessionTokens(ring.session) }),
  feeds: (ring: KeyRing<'feeds'>) => ({ sessionTokens: makeSessionTokens(ring.session), lookupKeys: makeLookupKeys(ring.lookup) }),
  public: (ring: KeyRing<'public'>) => ({ siteCodeKeys: makeSiteCodeKeys(ring.siteCode) }),
} as const satisfies { readonly [A in KeyAudience]: (ring: KeyRing<A>) => object };
