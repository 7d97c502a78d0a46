/** What 妇联统5表 is held to. Errors only where it cannot be otherwise. */
import type { Relation } from "../../form/form.ts";
import { healthLimits } from "./limits.ts";

export const healthRelations: readonly Relation[] = [
  ...healthLimits,
  {
    id: "E5.1",
    expression: "应查人数 >= 实查人数",
    severity: "warning",
    message: {
      zh: "实查人数多于应查人数，如属超额完成请说明",
      en: "More women were screened than are eligible",
    },
  },
  {
    id: "E5.2",
    expression: "完成率 ≈ 实查人数 / 应查人数 * 100",
    severity: "warning",
    message: {
      zh: "完成率与实查人数除以应查人数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E5.3a",
    expression: "HPV阳性 <= HPV检测人数",
    severity: "error",
    message: {
      zh: "HPV阳性不能多于HPV检测人数",
      en: "More positive than tested for HPV",
    },
  },
  {
    id: "E5.3b",
    expression: "HPV检测人数 <= 实查人数",
    severity: "warning",
    message: {
      zh: "HPV检测人数多于实查人数，含复查的请说明",
      en: "More tested for HPV than screened",
    },
  },
  {
    id: "E5.4",
    expression: "其中:16/18型阳性 <= HPV阳性",
    severity: "error",
    message: {
      zh: "16/18型阳性不能多于HPV阳性",
      en: "More of types 16 and 18 than positive",
    },
  },
  {
    id: "E5.5a",
    expression: "细胞学异常 <= 细胞学检查人数",
    severity: "error",
    message: {
      zh: "细胞学异常不能多于细胞学检查人数",
      en: "More abnormal than examined by cytology",
    },
  },
  {
    id: "E5.5b",
    expression: "细胞学检查人数 <= 实查人数",
    severity: "warning",
    message: {
      zh: "细胞学检查人数多于实查人数，含复查的请说明",
      en: "More examined by cytology than screened",
    },
  },
  {
    id: "E5.5c",
    expression: "醋酸/碘染色异常 <= 醋酸/碘染色检查",
    severity: "error",
    message: {
      zh: "醋酸/碘染色异常不能多于检查人数",
      en: "More abnormal than examined by acetic acid and iodine",
    },
  },
  {
    id: "E5.6",
    expression: "HPV检测人数 + 细胞学检查人数 >= 实查人数",
    when: "筛查项目 = 宫颈癌 且 醋酸/碘染色检查 = 空",
    severity: "warning",
    message: {
      zh: "每名受检妇女至少做一项初筛，HPV检测与细胞学检查之和少于实查人数，请核实",
      en: "Some were screened neither by HPV nor by cytology",
    },
  },
  {
    id: "E5.7a",
    expression: "阴道镜实查 <= 阴道镜应查",
    severity: "warning",
    message: {
      zh: "阴道镜实查多于应查，含上期转诊的请说明",
      en: "More colposcopies than due",
    },
  },
  {
    id: "E5.7b",
    expression: "阴道镜异常 <= 阴道镜实查",
    severity: "error",
    message: {
      zh: "阴道镜异常不能多于阴道镜实查",
      en: "More abnormal than examined by colposcopy",
    },
  },
  {
    id: "E5.8",
    expression: "病理实查 <= 病理应查",
    severity: "warning",
    message: {
      zh: "病理实查多于应查，含上期应查的请说明",
      en: "More examined by pathology than due",
    },
  },
  {
    id: "E5.9a",
    expression: "低级别病变 + 高级别病变 + 原位腺癌 <= 病理实查",
    severity: "error",
    message: {
      zh: "低级别病变、高级别病变、原位腺癌之和不能多于病理实查：一人只按最重的结果计一次",
      en: "More lesions than women examined by pathology",
    },
  },
  {
    id: "E5.9b",
    expression: "确诊人数 <= 病理实查",
    severity: "warning",
    message: {
      zh: "确诊人数多于病理实查，含上期检查、本期确诊的请说明",
      en: "More confirmed than examined by pathology",
    },
  },
  {
    id: "E5.9c",
    expression: "微小浸润癌 <= 确诊人数",
    severity: "warning",
    message: {
      zh: "微小浸润癌已在确诊人数内，不应多于确诊人数，请核实",
      en: "Micro-invasive cancers exceed the confirmed",
    },
  },
  {
    id: "E5.10",
    expression: "癌前病变 = 高级别病变 + 原位腺癌",
    when: "筛查项目 = 宫颈癌",
    severity: "warning",
    message: {
      zh: "宫颈癌前病变与高级别病变、原位腺癌之和不一致，请核实",
      en: "Precancers are not high-grade lesions and adenocarcinoma in situ",
    },
  },
  {
    id: "E5.11a",
    expression: "早诊率 ≈ (癌前病变 + 微小浸润癌) / (癌前病变 + 确诊人数) * 100",
    when: "筛查项目 = 宫颈癌",
    severity: "warning",
    message: {
      zh: "早诊率与（癌前病变+微小浸润癌）÷（癌前病变+确诊人数）的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E5.11b",
    expression: "早诊率 ≈ 早期病例 / 确诊人数 * 100",
    when: "筛查项目 = 乳腺癌",
    severity: "warning",
    message: {
      zh: "早诊率与早期病例除以确诊人数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E5.11c",
    expression: "早期病例 <= 确诊人数",
    when: "筛查项目 = 乳腺癌",
    severity: "error",
    message: {
      zh: "早期病例不能多于确诊人数",
      en: "More found early than confirmed",
    },
  },
  {
    id: "E5.12",
    expression: "超声BI-RADS0类 + 超声BI-RADS1-2类 + 超声BI-RADS3类 + 超声BI-RADS4-5类 = 乳腺超声人数",
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "超声BI-RADS各类之和与乳腺超声人数不一致",
      en: "The classes do not add up to the women examined by ultrasound",
    },
  },
  {
    id: "E5.13a",
    expression: "乳腺X线实查 <= 乳腺X线应查",
    severity: "warning",
    message: {
      zh: "乳腺X线实查多于应查，含上期应查的请说明",
      en: "More X-rays than due",
    },
  },
  {
    id: "E5.13b",
    expression: "X线BI-RADS4-5类 <= 乳腺X线实查",
    severity: "error",
    message: {
      zh: "X线BI-RADS 4-5类不能多于乳腺X线实查",
      en: "More suspicious than examined by X-ray",
    },
  },
  {
    id: "E5.14a",
    expression: "治疗人数 <= 应治疗人数",
    severity: "error",
    message: {
      zh: "治疗人数不能多于应治疗人数",
      en: "More treated than due for treatment",
    },
  },
  {
    id: "E5.14b",
    expression: "治疗率 ≈ 治疗人数 / 应治疗人数 * 100",
    severity: "warning",
    message: {
      zh: "治疗率与治疗人数除以应治疗人数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E5.15a",
    expression: "随访人数 <= 应随访人数",
    severity: "error",
    message: {
      zh: "随访人数不能多于应随访人数",
      en: "More followed up than due",
    },
  },
  {
    id: "E5.15b",
    expression: "随访率 ≈ 随访人数 / 应随访人数 * 100",
    severity: "warning",
    message: {
      zh: "随访率与随访人数除以应随访人数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E5.16a",
    expression: "确诊人数 <= 检出异常",
    severity: "warning",
    message: {
      zh: "确诊人数多于检出异常例数，请核实",
      en: "More confirmed cancers than abnormal findings",
    },
  },
  {
    id: "E5.16b",
    expression: "确诊人数 <= 检出异常人数 <= 实查人数",
    severity: "warning",
    message: {
      zh: "确诊人数、检出异常人数、实查人数应一个比一个多，请核实",
      en: "Confirmed, abnormal and screened are out of order",
    },
  },
  {
    id: "E5.16c",
    expression: "确诊人数 <= 实查人数",
    severity: "error",
    message: {
      zh: "确诊人数不能多于实查人数",
      en: "More confirmed cancers than women screened",
    },
  },
  {
    id: "E5.16d",
    expression: "正常人数 <= 实查人数",
    severity: "error",
    message: {
      zh: "正常人数不能多于实查人数",
      en: "More without findings than women screened",
    },
  },
  {
    id: "E5.20",
    expression: "实查人数[筛查项目=两癌合计] != 实查人数[筛查项目=宫颈癌] + 实查人数[筛查项目=乳腺癌]",
    scope: "group",
    severity: "warning",
    message: {
      zh: "“两癌”合计正好等于宫颈癌与乳腺癌之和，同一人可能算了两次，请核实",
      en: "The total of both cancers equals their sum: women may be counted twice",
    },
  },
  {
    id: "E5.22",
    expression: "HPV疫苗接种人数 <= 适龄女生数",
    severity: "warning",
    message: {
      zh: "HPV疫苗接种人数多于适龄女生数，含其他年龄的请说明",
      en: "More vaccinated than girls of age",
    },
  },
  {
    id: "E5.25a",
    expression: "知晓人数 <= 知晓率调查人数",
    severity: "error",
    message: {
      zh: "知晓人数不能多于调查人数",
      en: "More who know than were asked",
    },
  },
  {
    id: "E5.25b",
    expression: "知晓率 ≈ 知晓人数 / 知晓率调查人数 * 100",
    severity: "warning",
    message: {
      zh: "知晓率与知晓人数除以调查人数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E5.26a",
    expression: "其中:农村妇女 <= 实查人数",
    severity: "error",
    message: {
      zh: "农村妇女不能多于实查人数",
      en: "More rural women than women screened",
    },
  },
  {
    id: "E5.26b",
    expression: "其中:低保(困难)妇女 <= 实查人数",
    severity: "error",
    message: {
      zh: "低保(困难)妇女不能多于实查人数",
      en: "More women in hardship than women screened",
    },
  },
  {
    id: "E5.26c",
    expression: "其中:新就业群体 <= 实查人数",
    severity: "error",
    message: {
      zh: "新就业群体不能多于实查人数",
      en: "More women in new kinds of work than women screened",
    },
  },
  {
    id: "E5.26d",
    expression: "其中:首次检查 <= 实查人数",
    severity: "error",
    message: {
      zh: "首次检查不能多于实查人数",
      en: "More women for the first time than women screened",
    },
  },
];
