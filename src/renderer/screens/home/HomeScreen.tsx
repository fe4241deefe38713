import type { Notice } from '../../../contract/failures.ts';
import { Choice } from '../../controls/Choice.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { openPanel } from '../../store.ts';

/** What brings you here? */
export function HomeScreen({ notice }: { readonly notice: Notice | null }) {
  const { home, titles } = useMessages();
  return (
    <Screen title={titles.home} notice={<NoticeBox notice={notice} />}>
      <div className="choices">
        <Choice
          look="main"
          title={home.forgotten}
          hint={home.forgottenHint}
          onChoose={() => void propose('choose', { option: 'forgotten-credentials' })}
        />
        <Choice
          title={home.activate}
          hint={home.activateHint}
          onChoose={() => openPanel({ name: 'help', topic: 'activation' })}
        />
      </div>
    </Screen>
  );
}
