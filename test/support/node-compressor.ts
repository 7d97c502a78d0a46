export { compressor as nodeCompressor } from "../../worker/base/compressor.ts";
