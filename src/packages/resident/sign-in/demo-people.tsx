import { useEffect, useState } from 'react';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { meText } from '../../../text/me';
import { useText } from '../../../text/texts';

type People = AnswerOf<'listDemoPeople'>['people'];

/** Only the local product has them: in the cloud the operation does not exist and nothing is shown. */
export function DemoPeople({ onChoose }: { readonly onChoose: (key: string) => void }) {
  const { signIn: say } = useText(meText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [people, setPeople] = useState<People>([]);
  useEffect(() => {
    let current = true;
    void call('listDemoPeople', {}).then((result) => {
      if (current && result.ok) setPeople(result.value.people);
    });
    return () => {
      current = false;
    };
  }, []);
  if (people.length === 0) return null;
  return (
    <Box as="section" label={say.demo} className="demo-people">
      <Heading level={2} className="sign-in-title">
        {say.demo}
      </Heading>
      <Paragraph className="sign-in-note">{say.demoSays}</Paragraph>
      {people.map(({ key, name, says, roles }) => (
        <PressTarget key={key} className="demo-person" onPress={() => onChoose(key)}>
          <Box className="demo-person-words">
            <Words className="demo-person-name">{name[language]}</Words>
            <Words className="demo-person-says">{says[language]}</Words>
          </Box>
          {roles
            .filter((role) => role !== 'resident')
            .map((role) => (
              <Words key={role} className="demo-person-role">
                {everywhere.role[role]}
              </Words>
            ))}
        </PressTarget>
      ))}
    </Box>
  );
}
