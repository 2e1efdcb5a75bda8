import { useState } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { DayField, TextField } from '../../../components/field';
import { serverDay } from '../../../services/server-day';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import type { InvitationDraft, Staff } from './use-staff';

type Role = InvitationDraft['roles'][number];
const given: readonly Role[] = ['reviewer', 'tracer', 'approver', 'inspector', 'auditor', 'administrator', 'officer'];

/** Name, roles, where and until when; the answer is a code, never a person. */
export function InviteForm({ staff }: { readonly staff: Staff }) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [subDistrict, setSubDistrict] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const problem = staff.told?.kind === 'problem' ? staff.told.problem : undefined;
  const send = () => {
    setTried(true);
    if (name.trim() === '' || roles.length === 0) return;
    const until = lastDay === '' ? null : `${lastDay}T23:59:59+08:00`;
    void staff.invite({ name: name.trim(), roles: [...roles], subDistrict: subDistrict === '' ? null : subDistrict, until });
  };
  return (
    <Box as="section" label={say.invite} className="staff-pane">
      <Heading level={2} className="desk-title">
        {say.invite}
      </Heading>
      <Paragraph className="desk-line">{say.inviteSays}</Paragraph>
      <TextField
        id="staff-name"
        kind="text"
        label={say.name}
        hint={say.nameHint}
        lengthMax={40}
        value={name}
        onValue={setName}
        problem={tried && name.trim() === '' ? say.nameNeeded : fieldProblemText(problem, 'name', language)}
      />
      <ChoiceList
        many
        legend={say.rolesLabel}
        choices={given.map((value) => ({ value, says: everywhere.role[value] }))}
        chosen={roles}
        onChoose={setRoles}
        problem={tried && roles.length === 0 ? say.rolesNeeded : fieldProblemText(problem, 'roles', language)}
      />
      <TextField
        id="staff-sub-district"
        kind="digits"
        optional
        label={say.subDistrict}
        hint={say.subDistrictHint}
        lengthMax={9}
        value={subDistrict}
        onValue={(text) => setSubDistrict(text.replace(/\D/g, ''))}
        problem={fieldProblemText(problem, 'subDistrict', language)}
      />
      <DayField
        id="staff-until"
        optional
        label={say.until}
        placeholder={say.until}
        hint={say.untilHint}
        from={serverDay()}
        value={lastDay}
        onValue={setLastDay}
        problem={fieldProblemText(problem, 'until', language)}
      />
      <Box className="staff-actions">
        <Action narrow says={say.makeCode} busy={staff.busy} onPress={send} />
        <Action narrow weight="quiet" says={everywhere.cancel} onPress={staff.cancelInvitation} />
      </Box>
    </Box>
  );
}
