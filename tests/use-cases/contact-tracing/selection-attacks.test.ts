import { rankContacts } from '../../../cloud-functions/use-cases/contact-tracing/rank-contacts';
import { aLentRole } from '../../builders/a-post';
import { aProposal, aProposedRow } from '../../builders/a-proposal';
import { noodleShop } from '../tracing/a-district';
import {
  aLunch,
  anOpenCase,
  approver,
  aTracingDesk,
  choose,
  contactsOf,
  noonAt,
  purpose,
  rankAll,
  review,
  tracer,
  value,
  wang,
  zhao,
} from './a-tracing-desk';

describe('a selection', () => {
  it('writes its own facts even where somebody has a proposal waiting under the same id, and leaves that one waiting', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const { selectionId } = value(await choose(desk, caseId, [first?.lineId ?? '']));
    const smuggled = aProposedRow({ who: { by: 'person', personId: zhao } });
    await desk.needs.proposals.add(aProposal({ proposalId: selectionId, submittedBy: tracer.personId }), [smuggled]);
    value(await review(desk, selectionId));
    expect((await desk.people.getFacts(zhao)).facts).toEqual([]);
    expect((await desk.people.getFacts(wang)).facts).toMatchObject([{ kind: 'contact.close' }]);
    expect(await desk.needs.proposals.get(selectionId)).toMatchObject({ state: 'waiting' });
  });

  it('is not for somebody to whom whoever chose it has lent the second person’s role, not even once that has ended', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const { selectionId } = value(await choose(desk, caseId, [first?.lineId ?? '']));
    const [lender, lent] = aLentRole(tracer.personId, approver.personId, 'approver');
    for (const post of [lender, lent]) await desk.needs.posts.add(post);
    expect(await review(desk, selectionId)).toMatchObject({ error: { code: 'second-person-needed' } });
    expect(desk.audit.entries.at(-1)).toMatchObject({ actor: approver.personId, refused: 'second-person-needed' });
    const ended = await desk.needs.posts.replace({ ...lent, delegations: [] }, 1);
    expect(await review(desk, selectionId)).toMatchObject({ error: { code: 'second-person-needed' } });
    expect((await desk.people.getFacts(wang)).facts).toEqual([]);
    const [other, byOther] = aLentRole(zhao, approver.personId, 'approver');
    await desk.needs.posts.add(other);
    await desk.needs.posts.replace({ ...lent, delegations: byOther.delegations }, ended?.revision ?? 0);
    expect(await review(desk, selectionId)).toMatchObject({ ok: true });
  });
});

describe('a ranking', () => {
  it('that was overtaken by another leaves the lines that one has shown', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk, 2);
    const saved: number[] = [];
    const rank = (needs = desk.needs) => rankContacts({ caller: tracer, params: { caseId }, body: { purpose } }, needs);
    let isFirst = true;
    const slow = {
      ...desk.needs,
      cases: {
        ...desk.needs.cases,
        saveContacts: async (...given: Parameters<typeof desk.needs.cases.saveContacts>) => {
          saved.push(given[1].length);
          return desk.needs.cases.saveContacts(...given);
        },
      },
      visits: {
        ...desk.needs.visits,
        async *eachOfSite(...given: Parameters<typeof desk.needs.visits.eachOfSite>) {
          if (isFirst) {
            isFirst = false;
            value(await rank());
            // A check-in that comes late would move every line below it.
            await desk.visited(zhao, noodleShop, noonAt('12:02'));
          }
          yield* desk.needs.visits.eachOfSite(...given);
        },
      },
    };
    expect(await rank(slow)).toEqual({ ok: false, error: { code: 'changed-meanwhile' } });
    expect(saved).toEqual([]);
  });

  it('tells no line of a longer list that a call cut off has left behind', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const contacts = await contactsOf(desk, caseId);
    const { contactsOf: linesOf } = desk.needs.cases;
    const longer: typeof linesOf = async (place, asked) => {
      const lines = await linesOf(place, asked);
      return [...lines, ...lines].slice(0, asked.linesMax);
    };
    const needs = { ...desk.needs, cases: { ...desk.needs.cases, contactsOf: longer } };
    expect(await contactsOf({ ...desk, needs }, caseId)).toHaveLength(contacts.length);
  });
});
