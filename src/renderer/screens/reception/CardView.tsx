import type { PersonCard } from '../../../contract/reception.ts';
import { useMessages } from '../../messages/context.ts';

/** What is compared with the card that somebody shows. */
export function CardView({ card }: { readonly card: PersonCard }) {
  const { reception } = useMessages();
  const { person, populations, states } = reception;
  return (
    <div className="card-view">
      {card.photo === null ? (
        <p className="card-photo card-no-photo">{person.noPhoto}</p>
      ) : (
        <img className="card-photo" src={card.photo} alt={person.photo} />
      )}
      <div className="card-words">
        <h2 dir="auto">{card.displayName}</h2>
        {card.populations.map((population) => (
          <p key={population}>{populations[population]}</p>
        ))}
        <p className={`card-state card-state-${card.state}`}>
          <span>{person.state}</span> <strong>{states[card.state]}</strong>
        </p>
      </div>
    </div>
  );
}
