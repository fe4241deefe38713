import type { Notice } from '../../../contract/failures.ts';
import { Choice } from '../../controls/Choice.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { openPanel } from '../../store.ts';

/** The password, or the login? */
export function CredentialsScreen({ notice }: { readonly notice: Notice | null }) {
  const { credentials, titles } = useMessages();
  return (
    <Screen title={titles.credentials} lead={credentials.lead} notice={<NoticeBox notice={notice} />}>
      <div className="choices">
        <Choice
          look="main"
          title={credentials.password}
          hint={credentials.passwordHint}
          onChoose={() => void propose('choose', { option: 'recover-password' })}
        />
        <Choice
          title={credentials.login}
          hint={credentials.loginHint}
          onChoose={() => openPanel({ name: 'help', topic: 'login' })}
        />
      </div>
    </Screen>
  );
}
