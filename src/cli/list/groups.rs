//! Arguments of groups.

use anyhow::bail;

use crate::cli::list::bars::Bars;
use crate::cli::list::trimmed;
use crate::model::Record;
use crate::query::{Column, ColumnOrder, Function, Grouping, Measure};

/// Arguments that make groups of records.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Groups")]
#[group(skip)]
pub(super) struct Arguments {
    /// Count records by the values of comma-separated FIELDS, most frequent first
    ///
    /// Short for --group-by FIELDS --sort -count. The column of a single field is called `value`.
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', value_parser = trimmed, conflicts_with_all = ["fields", "group_by"])]
    count_by: Vec<String>,
    /// Print one row for each combination of values of comma-separated FIELDS, in their order
    ///
    /// The columns are the fields, `count`, and those of --sum, --avg, --min and --max; --sort accepts them. A record
    /// with several values counts once for each of them. Records without a value are in a group without one, which
    /// comes last.
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', value_parser = trimmed, conflicts_with = "fields")]
    group_by: Vec<String>,
    /// Add the sum of a number in each group, as `sum_FIELD`
    ///
    /// Missing numbers are left out, and the sum of none is empty. Without --group-by, all records are one group.
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = trimmed, conflicts_with = "fields")]
    sum: Vec<String>,
    /// Add the average of a number in each group, as `avg_FIELD`
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = trimmed, conflicts_with = "fields")]
    avg: Vec<String>,
    /// Add the least number, earliest date or first text in each group, as `min_FIELD`
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = trimmed, conflicts_with = "fields")]
    min: Vec<String>,
    /// Add the greatest number, latest date or last text in each group, as `max_FIELD`
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = trimmed, conflicts_with = "fields")]
    max: Vec<String>,
    /// Print only groups of at least N records
    #[arg(long, value_name = "N")]
    min_count: Option<u32>,
    /// Draw a bar for the last figure of each group
    ///
    /// Years and decades are in order, with those between them that have no record.
    #[arg(long)]
    bars: bool,
}

impl Arguments {
    /// Returns the names of all fields that groups are made of or measured by.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let Arguments { count_by, group_by, sum, avg, min, max, .. } = self;
        [count_by, group_by, sum, avg, min, max].into_iter().flatten().map(String::as_str)
    }

    /// Returns whether records are grouped.
    pub(super) fn are_given(&self) -> bool {
        let Arguments { count_by, group_by, sum, avg, min, max, .. } = self;
        [count_by, group_by, sum, avg, min, max].into_iter().any(|fields| !fields.is_empty())
    }

    /// Returns the fields whose values make the groups.
    fn fields(&self) -> &[String] {
        if self.count_by.is_empty() { &self.group_by } else { &self.count_by }
    }

    /// Returns how records are grouped, if they are.
    ///
    /// # Errors
    /// If an argument names an unknown field, or one that has no such figure.
    pub(super) fn grouping<R: Record>(&self) -> anyhow::Result<Option<Grouping>> {
        if !self.are_given() {
            if self.min_count.is_some() {
                bail!("--min-count requires --count-by or --group-by");
            }
            return Ok(None);
        }
        let mut grouping = Grouping::by::<R>(self.fields())?;
        for (function, fields) in [
            (Function::Sum, &self.sum),
            (Function::Average, &self.avg),
            (Function::Least, &self.min),
            (Function::Greatest, &self.max),
        ] {
            for field in fields {
                grouping = grouping.with(Measure::of::<R>(function, field)?);
            }
        }
        Ok(Some(grouping.with_min_count(self.min_count.unwrap_or(0).into())))
    }

    /// Returns the bars beside the groups, if there are any.
    ///
    /// # Errors
    /// If there are no groups, or another format than a table.
    pub(super) fn bars(&self, is_table: bool) -> anyhow::Result<Option<Bars>> {
        if self.bars && !self.are_given() {
            bail!("--bars requires --count-by or --group-by");
        }
        if self.bars && !is_table {
            bail!("--bars requires the format `table`");
        }
        Ok(self.bars.then(|| Bars::of(self.fields())))
    }

    /// Returns the columns of the groups.
    pub(super) fn columns(&self, grouping: &Grouping) -> Vec<Column> {
        let mut columns = grouping.columns();
        if let [_] = self.count_by[..] {
            "value".clone_into(&mut columns[0].name);
        }
        columns
    }

    /// Returns the order of the groups, unless they are sorted by their values.
    ///
    /// # Errors
    /// If there is no such column.
    pub(super) fn order(
        &self,
        sort: Option<&str>,
        grouping: &Grouping,
    ) -> anyhow::Result<Option<ColumnOrder>> {
        let is_in_time = self.bars && Bars::of(self.fields()).are_in_time();
        let by_count = !self.count_by.is_empty() && !is_in_time;
        let sort = sort.or(by_count.then_some("-count"));
        Ok(sort.map(|sort| ColumnOrder::parse(sort, &self.columns(grouping))).transpose()?)
    }
}
