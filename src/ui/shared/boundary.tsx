import { Component, type ComponentType, type ReactNode } from 'react'

export interface BrokenProps {
  readonly error: unknown
  /** Draws again what threw. */
  readonly again: () => void
}

interface Props {
  /** Stands in place of children that threw while they were drawn. */
  readonly Broken: ComponentType<BrokenProps>
  readonly children: ReactNode
}

interface State {
  readonly thrown: { readonly error: unknown } | null
}

/** A TypeError is told as a program that does not answer: true only where a part of the program could not be fetched. */
function toldOf(error: unknown): unknown {
  const isMistake = error instanceof TypeError && !/fetch|import/iu.test(error.message)
  return isMistake ? new Error('drawing failed', { cause: error }) : error
}

/** Keeps a mistake in one part of the window from blanking all of it. */
export class Boundary extends Component<Props, State> {
  static getDerivedStateFromError(error: unknown): State {
    return { thrown: { error: toldOf(error) } }
  }

  override state: State = { thrown: null }

  readonly #again = () => this.setState({ thrown: null })

  override render(): ReactNode {
    const { Broken, children } = this.props
    const { thrown } = this.state
    return thrown === null ? children : <Broken error={thrown.error} again={this.#again} />
  }
}
