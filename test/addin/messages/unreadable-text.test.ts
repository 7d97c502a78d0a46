import { expect, it } from "vitest";
import { unreadableText } from "../../../addin/messages/unreadable-text.ts";

it.each([
  ["照片.PNG", "“照片.PNG”是图片，不是表格"],
  ["批复.pdf", "“批复.pdf”是版式文件，不是表格"],
  ["汇报.docx", "“汇报.docx”是文档，不是表格"],
  ["汇报.wps", "“汇报.wps”是文档，不是表格"],
  ["讲稿.pptx", "“讲稿.pptx”是演示文稿，不是表格"],
  ["各区.rar", "“各区.rar”是压缩包"],
  ["台账.xlsx", "“台账.xlsx”：这里面没有能读的表格"],
])("says of %s what it is, and what to do", (name, said) => {
  const text = unreadableText(name, "not_a_workbook");
  expect(text).toContain(said);
  expect(text).toMatch(/请/);
});

it("names the file whatever is wrong, and takes a locked workbook for what it is", () => {
  expect(unreadableText("图片.png.xlsx", "workbook_encrypted")).toMatch(/^“图片\.png\.xlsx”：/);
});
