import type { DemoPeople } from '../use-cases/ports/demo-people';
import { listDemoPeople } from '../use-cases/sign-in/list-demo-people';
import type { SignInNeeds } from '../use-cases/sign-in/sign-in';
import { signInAsDemoPerson } from '../use-cases/sign-in/sign-in-as-demo-person';
import { stepUpAsDemoPerson } from '../use-cases/sign-in/step-up-as-demo-person';
import type { StepUpNeeds } from '../use-cases/sign-in/step-up-session';
import type { LocalOperations } from './operation';

export type DemoNeeds = SignInNeeds & StepUpNeeds & { readonly demoPeople: DemoPeople };

/** Signing in without proof: the local product alone is wired with it, no Lambda imports it. */
export const demoOperations = (needs: DemoNeeds): LocalOperations => ({
  listDemoPeople: (input) => listDemoPeople(input, needs),
  signInAsDemoPerson: (input) => signInAsDemoPerson(input, needs),
  stepUpAsDemoPerson: (input) => stepUpAsDemoPerson(input, needs),
});
