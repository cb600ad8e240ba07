/** Keeps a drawn piece as it is while what it shows is the same: one changed score redraws its own cells only. */
import { Component, type ComponentChildren, type ComponentType } from "preact";

/** A component that is drawn again only when `same` says that what it shows has changed. */
export function still<Props extends object>(draw: (props: Props) => ComponentChildren, same: (before: Props, after: Props) => boolean): ComponentType<Props> {
  return class Still extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !same(this.props, next);
    }
    override render(): ComponentChildren {
      return draw(this.props);
    }
  };
}
