import type { Notice } from '../../../contract/failures.ts';
import { Choice } from '../../controls/Choice.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { openPanel } from '../../store.ts';

interface CredentialsScreenProps {
  readonly notice: Notice | null;
  /** Whether the kiosk gives a login back, or the desk alone. */
  readonly offersLogin: boolean;
}

/** The password, or the login? */
export function CredentialsScreen({ notice, offersLogin }: CredentialsScreenProps) {
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
          hint={offersLogin ? credentials.loginHint : credentials.loginAtDesk}
          onChoose={() =>
            offersLogin
              ? void propose('choose', { option: 'recover-login' })
              : openPanel({ name: 'help', topic: 'login' })
          }
        />
      </div>
    </Screen>
  );
}
