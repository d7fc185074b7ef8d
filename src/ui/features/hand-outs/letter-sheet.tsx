import { numbered } from './numbered.ts'
import type { LettersPreview } from './letter-forms.tsx'

/** The first letter as it is printed, without the letterhead. */
export function LetterSheet({ layout, language, head, letters }: LettersPreview) {
  const [letter] = letters
  if (letter === undefined) return null
  const { addressee, title, paragraphs, signature } = letter
  return (
    <div lang={language} className={layout === 'certificate' ? 'paper-certificate' : 'paper-letter'}>
      {numbered(head).map(({ item, number }) => (
        <p key={number} className="paper-head">
          {item}
        </p>
      ))}
      {addressee.length === 0 ? null : (
        <div className="paper-addressee">
          {numbered(addressee).map(({ item, number }) => (
            <p key={number}>{item}</p>
          ))}
        </div>
      )}
      {title === '' ? null : <p className="paper-title">{title}</p>}
      {numbered(paragraphs).map(({ item, number }) => (
        <p key={number} data-look={item.look}>
          {item.text}
        </p>
      ))}
      <div className="paper-signature">
        {numbered(signature).map(({ item, number }) => (
          <p key={number}>
            <span>{item.left}</span>
            <span>{item.right}</span>
          </p>
        ))}
      </div>
    </div>
  )
}
