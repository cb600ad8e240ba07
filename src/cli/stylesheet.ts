/** The plugin's style sheet as text, put into the terminal program when it is built. */
export { default as stylesheet } from "../../styles.css";
