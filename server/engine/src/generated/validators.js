// Written by `npm run gen` from schemas/. Change the schemas, not this file.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
  }
});

var validateReportSchema = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "report.schema.json", "type": "object", "required": ["kind", "title", "abbreviation", "frontMatter", "outline"], "additionalProperties": false, "properties": { "$schema": { "type": "string" }, "kind": { "type": "string", "minLength": 1 }, "title": { "type": "string", "minLength": 1 }, "abbreviation": { "type": "string", "minLength": 1 }, "frontMatter": { "$ref": "#/$defs/FrontMatterSchema" }, "outline": { "type": "array", "items": { "$ref": "#/$defs/OutlineSection" } }, "tables": { "type": "array", "items": { "$ref": "#/$defs/TablePlace" } }, "subject": { "type": "string", "minLength": 1 }, "periods": { "type": "array", "items": { "$ref": "#/$defs/ReportPeriod" } }, "forms": { "type": "array", "items": { "$ref": "table-form.schema.json" } } }, "$defs": { "FrontMatterSchema": { "type": "object", "additionalProperties": false, "properties": { "type": { "enum": ["string", "array", "object"] }, "title": { "type": "string" }, "description": { "type": "string" }, "examples": { "type": "array" }, "default": { "type": "string" }, "$comment": { "type": "string" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/FrontMatterSchema" } }, "required": { "type": "array", "items": { "type": "string" }, "uniqueItems": true }, "additionalProperties": { "type": "boolean" }, "items": { "$ref": "#/$defs/FrontMatterSchema" }, "minItems": { "type": "integer", "minimum": 0 }, "maxItems": { "type": "integer", "minimum": 0 }, "uniqueItems": { "type": "boolean" }, "enum": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "const": { "type": "string" }, "pattern": { "type": "string" }, "minLength": { "type": "integer", "minimum": 0 }, "maxLength": { "type": "integer", "minimum": 0 }, "format": { "enum": ["ngay"] } } }, "OutlineSection": { "type": "object", "required": ["id", "title", "level", "presence"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, "title": { "type": "string", "minLength": 1 }, "synonyms": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "level": { "type": "integer", "minimum": 1, "maximum": 6 }, "presence": { "enum": ["required", "expected", "optional"] }, "body": { "type": "array", "items": { "type": "string" } }, "children": { "type": "array", "items": { "$ref": "#/$defs/OutlineSection" } } } }, "ReportPeriod": { "type": "object", "required": ["id", "name", "from", "to", "next"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, "name": { "type": "string", "minLength": 1 }, "from": { "$ref": "#/$defs/PeriodDay" }, "to": { "$ref": "#/$defs/PeriodDay" }, "next": { "type": "string", "minLength": 1 } } }, "PeriodDay": { "type": "object", "required": ["day", "month"], "additionalProperties": false, "properties": { "day": { "type": "integer", "minimum": 1, "maximum": 31 }, "month": { "type": "integer", "minimum": 1, "maximum": 12 }, "yearBefore": { "type": "boolean" } } }, "TablePlace": { "type": "object", "required": ["form", "sections"], "additionalProperties": false, "properties": { "form": { "type": "string", "minLength": 1 }, "sections": { "type": "array", "items": { "type": "string" } } } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
var schema32 = { "type": "object", "additionalProperties": false, "properties": { "type": { "enum": ["string", "array", "object"] }, "title": { "type": "string" }, "description": { "type": "string" }, "examples": { "type": "array" }, "default": { "type": "string" }, "$comment": { "type": "string" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/FrontMatterSchema" } }, "required": { "type": "array", "items": { "type": "string" }, "uniqueItems": true }, "additionalProperties": { "type": "boolean" }, "items": { "$ref": "#/$defs/FrontMatterSchema" }, "minItems": { "type": "integer", "minimum": 0 }, "maxItems": { "type": "integer", "minimum": 0 }, "uniqueItems": { "type": "boolean" }, "enum": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "const": { "type": "string" }, "pattern": { "type": "string" }, "minLength": { "type": "integer", "minimum": 0 }, "maxLength": { "type": "integer", "minimum": 0 }, "format": { "enum": ["ngay"] } } };
var wrapper0 = { validate: validate21 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema32.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "string" || data0 === "array" || data0 === "object")) {
        const err1 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema32.properties.type.enum } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        const err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.examples !== void 0) {
      if (!Array.isArray(data.examples)) {
        const err4 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.default !== void 0) {
      if (typeof data.default !== "string") {
        const err5 = { instancePath: instancePath + "/default", schemaPath: "#/properties/default/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.$comment !== void 0) {
      if (typeof data.$comment !== "string") {
        const err6 = { instancePath: instancePath + "/$comment", schemaPath: "#/properties/%24comment/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.properties !== void 0) {
      let data6 = data.properties;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          if (!wrapper0.validate(data6[key1], { instancePath: instancePath + "/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data6, parentDataProperty: key1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.required !== void 0) {
      let data8 = data.required;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data8[i0] !== "string") {
            const err8 = { instancePath: instancePath + "/required/" + i0, schemaPath: "#/properties/required/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        let i1 = data8.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--; ) {
            let item0 = data8[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err9 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.additionalProperties !== void 0) {
      if (typeof data.additionalProperties !== "boolean") {
        const err11 = { instancePath: instancePath + "/additionalProperties", schemaPath: "#/properties/additionalProperties/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.items !== void 0) {
      if (!wrapper0.validate(data.items, { instancePath: instancePath + "/items", parentData: data, parentDataProperty: "items", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.minItems !== void 0) {
      let data12 = data.minItems;
      if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
        const err12 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 < 0 || isNaN(data12)) {
          const err13 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.maxItems !== void 0) {
      let data13 = data.maxItems;
      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
        const err14 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 < 0 || isNaN(data13)) {
          const err15 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
    if (data.uniqueItems !== void 0) {
      if (typeof data.uniqueItems !== "boolean") {
        const err16 = { instancePath: instancePath + "/uniqueItems", schemaPath: "#/properties/uniqueItems/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.enum !== void 0) {
      let data15 = data.enum;
      if (Array.isArray(data15)) {
        if (data15.length < 1) {
          const err17 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len1 = data15.length;
        for (let i2 = 0; i2 < len1; i2++) {
          if (typeof data15[i2] !== "string") {
            const err18 = { instancePath: instancePath + "/enum/" + i2, schemaPath: "#/properties/enum/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.const !== void 0) {
      if (typeof data.const !== "string") {
        const err20 = { instancePath: instancePath + "/const", schemaPath: "#/properties/const/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.pattern !== void 0) {
      if (typeof data.pattern !== "string") {
        const err21 = { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.minLength !== void 0) {
      let data19 = data.minLength;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err22 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 < 0 || isNaN(data19)) {
          const err23 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
    if (data.maxLength !== void 0) {
      let data20 = data.maxLength;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err24 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 < 0 || isNaN(data20)) {
          const err25 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.format !== void 0) {
      if (!(data.format === "ngay")) {
        const err26 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema32.properties.format.enum } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema33 = { "type": "object", "required": ["id", "title", "level", "presence"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, "title": { "type": "string", "minLength": 1 }, "synonyms": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "level": { "type": "integer", "minimum": 1, "maximum": 6 }, "presence": { "enum": ["required", "expected", "optional"] }, "body": { "type": "array", "items": { "type": "string" } }, "children": { "type": "array", "items": { "$ref": "#/$defs/OutlineSection" } } } };
var pattern4 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
var wrapper2 = { validate: validate23 };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.level === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.presence === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "presence" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "title" || key0 === "synonyms" || key0 === "level" || key0 === "presence" || key0 === "body" || key0 === "children")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.synonyms !== void 0) {
      let data2 = data.synonyms;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func2(data3) < 1) {
              const err9 = { instancePath: instancePath + "/synonyms/" + i0, schemaPath: "#/properties/synonyms/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/synonyms/" + i0, schemaPath: "#/properties/synonyms/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/synonyms", schemaPath: "#/properties/synonyms/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.level !== void 0) {
      let data4 = data.level;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err12 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 6 || isNaN(data4)) {
          const err13 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/maximum", keyword: "maximum", params: { comparison: "<=", limit: 6 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          const err14 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.presence !== void 0) {
      let data5 = data.presence;
      if (!(data5 === "required" || data5 === "expected" || data5 === "optional")) {
        const err15 = { instancePath: instancePath + "/presence", schemaPath: "#/properties/presence/enum", keyword: "enum", params: { allowedValues: schema33.properties.presence.enum } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.body !== void 0) {
      let data6 = data.body;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data6[i1] !== "string") {
            const err16 = { instancePath: instancePath + "/body/" + i1, schemaPath: "#/properties/body/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.children !== void 0) {
      let data8 = data.children;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!wrapper2.validate(data8[i2], { instancePath: instancePath + "/children/" + i2, parentData: data8, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/children", schemaPath: "#/properties/children/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.from === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.next === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "next" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "name" || key0 === "from" || key0 === "to" || key0 === "next")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data2 = data.from;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.day === void 0) {
          const err10 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/PeriodDay/required", keyword: "required", params: { missingProperty: "day" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data2.month === void 0) {
          const err11 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/PeriodDay/required", keyword: "required", params: { missingProperty: "month" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === "day" || key1 === "month" || key1 === "yearBefore")) {
            const err12 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/PeriodDay/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data2.day !== void 0) {
          let data3 = data2.day;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            const err13 = { instancePath: instancePath + "/from/day", schemaPath: "#/$defs/PeriodDay/properties/day/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 31 || isNaN(data3)) {
              const err14 = { instancePath: instancePath + "/from/day", schemaPath: "#/$defs/PeriodDay/properties/day/maximum", keyword: "maximum", params: { comparison: "<=", limit: 31 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data3 < 1 || isNaN(data3)) {
              const err15 = { instancePath: instancePath + "/from/day", schemaPath: "#/$defs/PeriodDay/properties/day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
        if (data2.month !== void 0) {
          let data4 = data2.month;
          if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
            const err16 = { instancePath: instancePath + "/from/month", schemaPath: "#/$defs/PeriodDay/properties/month/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 > 12 || isNaN(data4)) {
              const err17 = { instancePath: instancePath + "/from/month", schemaPath: "#/$defs/PeriodDay/properties/month/maximum", keyword: "maximum", params: { comparison: "<=", limit: 12 } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data4 < 1 || isNaN(data4)) {
              const err18 = { instancePath: instancePath + "/from/month", schemaPath: "#/$defs/PeriodDay/properties/month/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data2.yearBefore !== void 0) {
          if (typeof data2.yearBefore !== "boolean") {
            const err19 = { instancePath: instancePath + "/from/yearBefore", schemaPath: "#/$defs/PeriodDay/properties/yearBefore/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/PeriodDay/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.to !== void 0) {
      let data6 = data.to;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.day === void 0) {
          const err21 = { instancePath: instancePath + "/to", schemaPath: "#/$defs/PeriodDay/required", keyword: "required", params: { missingProperty: "day" } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (data6.month === void 0) {
          const err22 = { instancePath: instancePath + "/to", schemaPath: "#/$defs/PeriodDay/required", keyword: "required", params: { missingProperty: "month" } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        for (const key2 in data6) {
          if (!(key2 === "day" || key2 === "month" || key2 === "yearBefore")) {
            const err23 = { instancePath: instancePath + "/to", schemaPath: "#/$defs/PeriodDay/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data6.day !== void 0) {
          let data7 = data6.day;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err24 = { instancePath: instancePath + "/to/day", schemaPath: "#/$defs/PeriodDay/properties/day/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 31 || isNaN(data7)) {
              const err25 = { instancePath: instancePath + "/to/day", schemaPath: "#/$defs/PeriodDay/properties/day/maximum", keyword: "maximum", params: { comparison: "<=", limit: 31 } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
              const err26 = { instancePath: instancePath + "/to/day", schemaPath: "#/$defs/PeriodDay/properties/day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
        }
        if (data6.month !== void 0) {
          let data8 = data6.month;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err27 = { instancePath: instancePath + "/to/month", schemaPath: "#/$defs/PeriodDay/properties/month/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 12 || isNaN(data8)) {
              const err28 = { instancePath: instancePath + "/to/month", schemaPath: "#/$defs/PeriodDay/properties/month/maximum", keyword: "maximum", params: { comparison: "<=", limit: 12 } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
              const err29 = { instancePath: instancePath + "/to/month", schemaPath: "#/$defs/PeriodDay/properties/month/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
        }
        if (data6.yearBefore !== void 0) {
          if (typeof data6.yearBefore !== "boolean") {
            const err30 = { instancePath: instancePath + "/to/yearBefore", schemaPath: "#/$defs/PeriodDay/properties/yearBefore/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
      } else {
        const err31 = { instancePath: instancePath + "/to", schemaPath: "#/$defs/PeriodDay/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.next !== void 0) {
      let data10 = data.next;
      if (typeof data10 === "string") {
        if (func2(data10) < 1) {
          const err32 = { instancePath: instancePath + "/next", schemaPath: "#/properties/next/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = { instancePath: instancePath + "/next", schemaPath: "#/properties/next/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema39 = { "type": "object", "required": ["number", "label", "kind"], "additionalProperties": false, "properties": { "number": { "type": "integer", "minimum": 1 }, "label": { "type": "string", "minLength": 1 }, "group": { "type": "string", "minLength": 1 }, "synonyms": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "groupSynonyms": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "kind": { "enum": ["ordinal", "text", "figure", "percent"] }, "optional": { "type": "boolean" } } };
var pattern7 = new RegExp("^\\(\\d+\\)=\\(\\d+\\)(?:[+-]\\(\\d+\\))*$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.columns === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "columns" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "id" || key0 === "title" || key0 === "source" || key0 === "columns" || key0 === "identities" || key0 === "balance")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err4 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (!pattern4.test(data1)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 === "string") {
        if (func2(data2) < 1) {
          const err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (typeof data.source !== "string") {
        const err9 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.columns !== void 0) {
      let data4 = data.columns;
      if (Array.isArray(data4)) {
        if (data4.length < 2) {
          const err10 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/minItems", keyword: "minItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.number === void 0) {
              const err11 = { instancePath: instancePath + "/columns/" + i0, schemaPath: "#/$defs/FormColumn/required", keyword: "required", params: { missingProperty: "number" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data5.label === void 0) {
              const err12 = { instancePath: instancePath + "/columns/" + i0, schemaPath: "#/$defs/FormColumn/required", keyword: "required", params: { missingProperty: "label" } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data5.kind === void 0) {
              const err13 = { instancePath: instancePath + "/columns/" + i0, schemaPath: "#/$defs/FormColumn/required", keyword: "required", params: { missingProperty: "kind" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "number" || key1 === "label" || key1 === "group" || key1 === "synonyms" || key1 === "groupSynonyms" || key1 === "kind" || key1 === "optional")) {
                const err14 = { instancePath: instancePath + "/columns/" + i0, schemaPath: "#/$defs/FormColumn/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.number !== void 0) {
              let data6 = data5.number;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err15 = { instancePath: instancePath + "/columns/" + i0 + "/number", schemaPath: "#/$defs/FormColumn/properties/number/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 < 1 || isNaN(data6)) {
                  const err16 = { instancePath: instancePath + "/columns/" + i0 + "/number", schemaPath: "#/$defs/FormColumn/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
              }
            }
            if (data5.label !== void 0) {
              let data7 = data5.label;
              if (typeof data7 === "string") {
                if (func2(data7) < 1) {
                  const err17 = { instancePath: instancePath + "/columns/" + i0 + "/label", schemaPath: "#/$defs/FormColumn/properties/label/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/columns/" + i0 + "/label", schemaPath: "#/$defs/FormColumn/properties/label/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data5.group !== void 0) {
              let data8 = data5.group;
              if (typeof data8 === "string") {
                if (func2(data8) < 1) {
                  const err19 = { instancePath: instancePath + "/columns/" + i0 + "/group", schemaPath: "#/$defs/FormColumn/properties/group/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/columns/" + i0 + "/group", schemaPath: "#/$defs/FormColumn/properties/group/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data5.synonyms !== void 0) {
              let data9 = data5.synonyms;
              if (Array.isArray(data9)) {
                const len1 = data9.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data10 = data9[i1];
                  if (typeof data10 === "string") {
                    if (func2(data10) < 1) {
                      const err21 = { instancePath: instancePath + "/columns/" + i0 + "/synonyms/" + i1, schemaPath: "#/$defs/FormColumn/properties/synonyms/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err21];
                      } else {
                        vErrors.push(err21);
                      }
                      errors++;
                    }
                  } else {
                    const err22 = { instancePath: instancePath + "/columns/" + i0 + "/synonyms/" + i1, schemaPath: "#/$defs/FormColumn/properties/synonyms/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
              } else {
                const err23 = { instancePath: instancePath + "/columns/" + i0 + "/synonyms", schemaPath: "#/$defs/FormColumn/properties/synonyms/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data5.groupSynonyms !== void 0) {
              let data11 = data5.groupSynonyms;
              if (Array.isArray(data11)) {
                const len2 = data11.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data12 = data11[i2];
                  if (typeof data12 === "string") {
                    if (func2(data12) < 1) {
                      const err24 = { instancePath: instancePath + "/columns/" + i0 + "/groupSynonyms/" + i2, schemaPath: "#/$defs/FormColumn/properties/groupSynonyms/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                  } else {
                    const err25 = { instancePath: instancePath + "/columns/" + i0 + "/groupSynonyms/" + i2, schemaPath: "#/$defs/FormColumn/properties/groupSynonyms/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = { instancePath: instancePath + "/columns/" + i0 + "/groupSynonyms", schemaPath: "#/$defs/FormColumn/properties/groupSynonyms/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data5.kind !== void 0) {
              let data13 = data5.kind;
              if (!(data13 === "ordinal" || data13 === "text" || data13 === "figure" || data13 === "percent")) {
                const err27 = { instancePath: instancePath + "/columns/" + i0 + "/kind", schemaPath: "#/$defs/FormColumn/properties/kind/enum", keyword: "enum", params: { allowedValues: schema39.properties.kind.enum } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data5.optional !== void 0) {
              if (typeof data5.optional !== "boolean") {
                const err28 = { instancePath: instancePath + "/columns/" + i0 + "/optional", schemaPath: "#/$defs/FormColumn/properties/optional/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = { instancePath: instancePath + "/columns/" + i0, schemaPath: "#/$defs/FormColumn/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.identities !== void 0) {
      let data15 = data.identities;
      if (Array.isArray(data15)) {
        const len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data16 = data15[i3];
          if (typeof data16 === "string") {
            if (!pattern7.test(data16)) {
              const err31 = { instancePath: instancePath + "/identities/" + i3, schemaPath: "#/$defs/Equation/pattern", keyword: "pattern", params: { pattern: "^\\(\\d+\\)=\\(\\d+\\)(?:[+-]\\(\\d+\\))*$" } };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          } else {
            const err32 = { instancePath: instancePath + "/identities/" + i3, schemaPath: "#/$defs/Equation/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/identities", schemaPath: "#/properties/identities/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.balance !== void 0) {
      let data17 = data.balance;
      if (Array.isArray(data17)) {
        const len4 = data17.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data18 = data17[i4];
          if (typeof data18 === "string") {
            if (!pattern7.test(data18)) {
              const err34 = { instancePath: instancePath + "/balance/" + i4, schemaPath: "#/$defs/Equation/pattern", keyword: "pattern", params: { pattern: "^\\(\\d+\\)=\\(\\d+\\)(?:[+-]\\(\\d+\\))*$" } };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          } else {
            const err35 = { instancePath: instancePath + "/balance/" + i4, schemaPath: "#/$defs/Equation/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/balance", schemaPath: "#/properties/balance/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
  } else {
    const err37 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err37];
    } else {
      vErrors.push(err37);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.abbreviation === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "abbreviation" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.frontMatter === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "frontMatter" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.outline === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outline" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err6 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 === "string") {
        if (func2(data2) < 1) {
          const err9 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.abbreviation !== void 0) {
      let data3 = data.abbreviation;
      if (typeof data3 === "string") {
        if (func2(data3) < 1) {
          const err11 = { instancePath: instancePath + "/abbreviation", schemaPath: "#/properties/abbreviation/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/abbreviation", schemaPath: "#/properties/abbreviation/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.frontMatter !== void 0) {
      if (!validate21(data.frontMatter, { instancePath: instancePath + "/frontMatter", parentData: data, parentDataProperty: "frontMatter", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
        errors = vErrors.length;
      }
    }
    if (data.outline !== void 0) {
      let data5 = data.outline;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate23(data5[i0], { instancePath: instancePath + "/outline/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/outline", schemaPath: "#/properties/outline/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.tables !== void 0) {
      let data7 = data.tables;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.form === void 0) {
              const err14 = { instancePath: instancePath + "/tables/" + i1, schemaPath: "#/$defs/TablePlace/required", keyword: "required", params: { missingProperty: "form" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data8.sections === void 0) {
              const err15 = { instancePath: instancePath + "/tables/" + i1, schemaPath: "#/$defs/TablePlace/required", keyword: "required", params: { missingProperty: "sections" } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            for (const key1 in data8) {
              if (!(key1 === "form" || key1 === "sections")) {
                const err16 = { instancePath: instancePath + "/tables/" + i1, schemaPath: "#/$defs/TablePlace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data8.form !== void 0) {
              let data9 = data8.form;
              if (typeof data9 === "string") {
                if (func2(data9) < 1) {
                  const err17 = { instancePath: instancePath + "/tables/" + i1 + "/form", schemaPath: "#/$defs/TablePlace/properties/form/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/tables/" + i1 + "/form", schemaPath: "#/$defs/TablePlace/properties/form/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data8.sections !== void 0) {
              let data10 = data8.sections;
              if (Array.isArray(data10)) {
                const len2 = data10.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (typeof data10[i2] !== "string") {
                    const err19 = { instancePath: instancePath + "/tables/" + i1 + "/sections/" + i2, schemaPath: "#/$defs/TablePlace/properties/sections/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
              } else {
                const err20 = { instancePath: instancePath + "/tables/" + i1 + "/sections", schemaPath: "#/$defs/TablePlace/properties/sections/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/tables/" + i1, schemaPath: "#/$defs/TablePlace/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/tables", schemaPath: "#/properties/tables/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.subject !== void 0) {
      let data12 = data.subject;
      if (typeof data12 === "string") {
        if (func2(data12) < 1) {
          const err23 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.periods !== void 0) {
      let data13 = data.periods;
      if (Array.isArray(data13)) {
        const len3 = data13.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate25(data13[i3], { instancePath: instancePath + "/periods/" + i3, parentData: data13, parentDataProperty: i3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/periods", schemaPath: "#/properties/periods/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.forms !== void 0) {
      let data15 = data.forms;
      if (Array.isArray(data15)) {
        const len4 = data15.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validate27(data15[i4], { instancePath: instancePath + "/forms/" + i4, parentData: data15, parentDataProperty: i4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/forms", schemaPath: "#/properties/forms/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateTableForm = validate27;
var validateFrontMatter0 = validate29;
var schema42 = { "type": "object", "additionalProperties": false, "required": ["loại", "cơ quan", "số", "địa danh", "ngày", "trích yếu", "kỳ", "kính gửi", "nơi nhận", "người ký"], "properties": { "loại": { "type": "string", "minLength": 1, "default": "báo cáo cải cách hành chính" }, "cơ quan chủ quản": { "type": "string", "minLength": 1 }, "cơ quan": { "type": "string", "minLength": 1 }, "số": { "type": "string" }, "địa danh": { "type": "string", "minLength": 1 }, "ngày": { "type": "string", "format": "ngay", "pattern": "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$" }, "trích yếu": { "type": "string", "minLength": 1 }, "kỳ": { "type": "object", "additionalProperties": false, "required": ["từ", "đến"], "properties": { "từ": { "type": "string", "format": "ngay", "pattern": "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$" }, "đến": { "type": "string", "format": "ngay", "pattern": "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$" } } }, "kính gửi": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "nơi nhận": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "người ký": { "type": "object", "additionalProperties": false, "required": ["chức vụ", "họ tên"], "properties": { "quyền hạn": { "type": "string", "minLength": 1 }, "thay mặt": { "type": "string", "minLength": 1 }, "chức vụ": { "type": "string", "minLength": 1 }, "họ tên": { "type": "string", "minLength": 1 } } }, "kỳ trước": { "type": "string", "minLength": 1 }, "tổng hợp từ": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "schema": { "type": "string", "minLength": 1 } } };
var pattern9 = new RegExp("^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["loại"] === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "loại" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data["cơ quan"] === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cơ quan" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data["số"] === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "số" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data["địa danh"] === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "địa danh" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data["ngày"] === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ngày" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data["trích yếu"] === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "trích yếu" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data["kỳ"] === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kỳ" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data["kính gửi"] === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kính gửi" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data["nơi nhận"] === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nơi nhận" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data["người ký"] === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "người ký" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema42.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data["loại"] !== void 0) {
      let data0 = data["loại"];
      if (typeof data0 === "string") {
        if (func2(data0) < 1) {
          const err11 = { instancePath: instancePath + "/loại", schemaPath: "#/properties/lo%E1%BA%A1i/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/loại", schemaPath: "#/properties/lo%E1%BA%A1i/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data["cơ quan chủ quản"] !== void 0) {
      let data1 = data["cơ quan chủ quản"];
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err13 = { instancePath: instancePath + "/cơ quan chủ quản", schemaPath: "#/properties/c%C6%A1%20quan%20ch%E1%BB%A7%20qu%E1%BA%A3n/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/cơ quan chủ quản", schemaPath: "#/properties/c%C6%A1%20quan%20ch%E1%BB%A7%20qu%E1%BA%A3n/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data["cơ quan"] !== void 0) {
      let data2 = data["cơ quan"];
      if (typeof data2 === "string") {
        if (func2(data2) < 1) {
          const err15 = { instancePath: instancePath + "/cơ quan", schemaPath: "#/properties/c%C6%A1%20quan/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/cơ quan", schemaPath: "#/properties/c%C6%A1%20quan/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data["số"] !== void 0) {
      if (typeof data["số"] !== "string") {
        const err17 = { instancePath: instancePath + "/số", schemaPath: "#/properties/s%E1%BB%91/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data["địa danh"] !== void 0) {
      let data4 = data["địa danh"];
      if (typeof data4 === "string") {
        if (func2(data4) < 1) {
          const err18 = { instancePath: instancePath + "/địa danh", schemaPath: "#/properties/%C4%91%E1%BB%8Ba%20danh/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/địa danh", schemaPath: "#/properties/%C4%91%E1%BB%8Ba%20danh/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data["ngày"] !== void 0) {
      let data5 = data["ngày"];
      if (typeof data5 === "string") {
        if (!pattern9.test(data5)) {
          const err20 = { instancePath: instancePath + "/ngày", schemaPath: "#/properties/ng%C3%A0y/pattern", keyword: "pattern", params: { pattern: "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/ngày", schemaPath: "#/properties/ng%C3%A0y/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data["trích yếu"] !== void 0) {
      let data6 = data["trích yếu"];
      if (typeof data6 === "string") {
        if (func2(data6) < 1) {
          const err22 = { instancePath: instancePath + "/trích yếu", schemaPath: "#/properties/tr%C3%ADch%20y%E1%BA%BFu/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/trích yếu", schemaPath: "#/properties/tr%C3%ADch%20y%E1%BA%BFu/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data["kỳ"] !== void 0) {
      let data7 = data["kỳ"];
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7["từ"] === void 0) {
          const err24 = { instancePath: instancePath + "/kỳ", schemaPath: "#/properties/k%E1%BB%B3/required", keyword: "required", params: { missingProperty: "từ" } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data7["đến"] === void 0) {
          const err25 = { instancePath: instancePath + "/kỳ", schemaPath: "#/properties/k%E1%BB%B3/required", keyword: "required", params: { missingProperty: "đến" } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key1 in data7) {
          if (!(key1 === "từ" || key1 === "đến")) {
            const err26 = { instancePath: instancePath + "/kỳ", schemaPath: "#/properties/k%E1%BB%B3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data7["từ"] !== void 0) {
          let data8 = data7["từ"];
          if (typeof data8 === "string") {
            if (!pattern9.test(data8)) {
              const err27 = { instancePath: instancePath + "/kỳ/từ", schemaPath: "#/properties/k%E1%BB%B3/properties/t%E1%BB%AB/pattern", keyword: "pattern", params: { pattern: "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$" } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/kỳ/từ", schemaPath: "#/properties/k%E1%BB%B3/properties/t%E1%BB%AB/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data7["đến"] !== void 0) {
          let data9 = data7["đến"];
          if (typeof data9 === "string") {
            if (!pattern9.test(data9)) {
              const err29 = { instancePath: instancePath + "/kỳ/đến", schemaPath: "#/properties/k%E1%BB%B3/properties/%C4%91%E1%BA%BFn/pattern", keyword: "pattern", params: { pattern: "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$" } };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          } else {
            const err30 = { instancePath: instancePath + "/kỳ/đến", schemaPath: "#/properties/k%E1%BB%B3/properties/%C4%91%E1%BA%BFn/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
      } else {
        const err31 = { instancePath: instancePath + "/kỳ", schemaPath: "#/properties/k%E1%BB%B3/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data["kính gửi"] !== void 0) {
      let data10 = data["kính gửi"];
      if (Array.isArray(data10)) {
        if (data10.length < 1) {
          const err32 = { instancePath: instancePath + "/kính gửi", schemaPath: "#/properties/k%C3%ADnh%20g%E1%BB%ADi/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (typeof data11 === "string") {
            if (func2(data11) < 1) {
              const err33 = { instancePath: instancePath + "/kính gửi/" + i0, schemaPath: "#/properties/k%C3%ADnh%20g%E1%BB%ADi/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          } else {
            const err34 = { instancePath: instancePath + "/kính gửi/" + i0, schemaPath: "#/properties/k%C3%ADnh%20g%E1%BB%ADi/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/kính gửi", schemaPath: "#/properties/k%C3%ADnh%20g%E1%BB%ADi/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data["nơi nhận"] !== void 0) {
      let data12 = data["nơi nhận"];
      if (Array.isArray(data12)) {
        if (data12.length < 1) {
          const err36 = { instancePath: instancePath + "/nơi nhận", schemaPath: "#/properties/n%C6%A1i%20nh%E1%BA%ADn/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        const len1 = data12.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data13 = data12[i1];
          if (typeof data13 === "string") {
            if (func2(data13) < 1) {
              const err37 = { instancePath: instancePath + "/nơi nhận/" + i1, schemaPath: "#/properties/n%C6%A1i%20nh%E1%BA%ADn/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          } else {
            const err38 = { instancePath: instancePath + "/nơi nhận/" + i1, schemaPath: "#/properties/n%C6%A1i%20nh%E1%BA%ADn/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/nơi nhận", schemaPath: "#/properties/n%C6%A1i%20nh%E1%BA%ADn/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data["người ký"] !== void 0) {
      let data14 = data["người ký"];
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14["chức vụ"] === void 0) {
          const err40 = { instancePath: instancePath + "/người ký", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/required", keyword: "required", params: { missingProperty: "chức vụ" } };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        if (data14["họ tên"] === void 0) {
          const err41 = { instancePath: instancePath + "/người ký", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/required", keyword: "required", params: { missingProperty: "họ tên" } };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        for (const key2 in data14) {
          if (!(key2 === "quyền hạn" || key2 === "thay mặt" || key2 === "chức vụ" || key2 === "họ tên")) {
            const err42 = { instancePath: instancePath + "/người ký", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data14["quyền hạn"] !== void 0) {
          let data15 = data14["quyền hạn"];
          if (typeof data15 === "string") {
            if (func2(data15) < 1) {
              const err43 = { instancePath: instancePath + "/người ký/quyền hạn", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/quy%E1%BB%81n%20h%E1%BA%A1n/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          } else {
            const err44 = { instancePath: instancePath + "/người ký/quyền hạn", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/quy%E1%BB%81n%20h%E1%BA%A1n/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data14["thay mặt"] !== void 0) {
          let data16 = data14["thay mặt"];
          if (typeof data16 === "string") {
            if (func2(data16) < 1) {
              const err45 = { instancePath: instancePath + "/người ký/thay mặt", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/thay%20m%E1%BA%B7t/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          } else {
            const err46 = { instancePath: instancePath + "/người ký/thay mặt", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/thay%20m%E1%BA%B7t/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
        if (data14["chức vụ"] !== void 0) {
          let data17 = data14["chức vụ"];
          if (typeof data17 === "string") {
            if (func2(data17) < 1) {
              const err47 = { instancePath: instancePath + "/người ký/chức vụ", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/ch%E1%BB%A9c%20v%E1%BB%A5/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
          } else {
            const err48 = { instancePath: instancePath + "/người ký/chức vụ", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/ch%E1%BB%A9c%20v%E1%BB%A5/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
        if (data14["họ tên"] !== void 0) {
          let data18 = data14["họ tên"];
          if (typeof data18 === "string") {
            if (func2(data18) < 1) {
              const err49 = { instancePath: instancePath + "/người ký/họ tên", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/h%E1%BB%8D%20t%C3%AAn/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
          } else {
            const err50 = { instancePath: instancePath + "/người ký/họ tên", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/properties/h%E1%BB%8D%20t%C3%AAn/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
      } else {
        const err51 = { instancePath: instancePath + "/người ký", schemaPath: "#/properties/ng%C6%B0%E1%BB%9Di%20k%C3%BD/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data["kỳ trước"] !== void 0) {
      let data19 = data["kỳ trước"];
      if (typeof data19 === "string") {
        if (func2(data19) < 1) {
          const err52 = { instancePath: instancePath + "/kỳ trước", schemaPath: "#/properties/k%E1%BB%B3%20tr%C6%B0%E1%BB%9Bc/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      } else {
        const err53 = { instancePath: instancePath + "/kỳ trước", schemaPath: "#/properties/k%E1%BB%B3%20tr%C6%B0%E1%BB%9Bc/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data["tổng hợp từ"] !== void 0) {
      let data20 = data["tổng hợp từ"];
      if (Array.isArray(data20)) {
        if (data20.length < 1) {
          const err54 = { instancePath: instancePath + "/tổng hợp từ", schemaPath: "#/properties/t%E1%BB%95ng%20h%E1%BB%A3p%20t%E1%BB%AB/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        const len2 = data20.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data21 = data20[i2];
          if (typeof data21 === "string") {
            if (func2(data21) < 1) {
              const err55 = { instancePath: instancePath + "/tổng hợp từ/" + i2, schemaPath: "#/properties/t%E1%BB%95ng%20h%E1%BB%A3p%20t%E1%BB%AB/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
          } else {
            const err56 = { instancePath: instancePath + "/tổng hợp từ/" + i2, schemaPath: "#/properties/t%E1%BB%95ng%20h%E1%BB%A3p%20t%E1%BB%AB/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
      } else {
        const err57 = { instancePath: instancePath + "/tổng hợp từ", schemaPath: "#/properties/t%E1%BB%95ng%20h%E1%BB%A3p%20t%E1%BB%AB/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.schema !== void 0) {
      let data22 = data.schema;
      if (typeof data22 === "string") {
        if (func2(data22) < 1) {
          const err58 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
      } else {
        const err59 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
  } else {
    const err60 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err60];
    } else {
      vErrors.push(err60);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var FRONT_MATTER_VALIDATORS = [validateFrontMatter0];
export {
  FRONT_MATTER_VALIDATORS,
  validateFrontMatter0,
  validateReportSchema,
  validateTableForm
};
