import { render, waitFor } from '@testing-library/react';
import { type Application, emptyApplication } from '../../../../../src/packages/site/apply/application';
import { StepView } from '../../../../../src/packages/site/apply/step-view';
import { aCloud } from '../../../a-cloud';

const divisions = { divisions: [{ code: '441900', name: '东莞市', hasChildren: false }], towns: [] };

test('the county’s name of a restored draft is kept once the lists are read, and once only', async () => {
  aCloud().answers('GET /v1/divisions', { body: divisions });
  const changes: Partial<Application>[] = [];
  const application = { ...emptyApplication('a'), division: '441900', divisionName: '' };
  const shown = (given: Application) => (
    <StepView step="where" application={given} problem={null} onChange={(part: Partial<Application>) => void changes.push(part)} />
  );
  const { rerender } = render(shown(application));
  expect(changes).toEqual([]);
  await waitFor(() => expect(changes).toEqual([{ divisionName: '东莞市' }]));
  rerender(shown({ ...application, divisionName: '东莞市' }));
  rerender(shown({ ...application, divisionName: '东莞市', address: '一号' }));
  expect(changes).toHaveLength(1);
});
