import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root === null) throw new Error("web.html has no #root");
createRoot(root).render(<h1>半边天统计</h1>);
