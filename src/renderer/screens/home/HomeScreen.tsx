import type { Notice } from '../../../contract/failures.ts';
import type { Campus } from '../../../contract/view.ts';
import { Choice } from '../../controls/Choice.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { openPanel } from '../../store.ts';

interface HomeScreenProps {
  readonly notice: Notice | null;
  readonly offers: Campus['offers'];
}

/** What brings you here? */
export function HomeScreen({ notice, offers }: HomeScreenProps) {
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
          onChoose={() =>
            offers.activation
              ? void propose('choose', { option: 'activate' })
              : openPanel({ name: 'help', topic: 'activation' })
          }
        />
        {offers.details && (
          <Choice
            look="row"
            title={home.details}
            hint={home.detailsHint}
            onChoose={() => void propose('choose', { option: 'details' })}
          />
        )}
      </div>
    </Screen>
  );
}
